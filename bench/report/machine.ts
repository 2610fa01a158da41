import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were measured on. The load is told, since a busy machine measures its neighbours. */
interface Machine {
  readonly at: string;
  readonly commit: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly loadBefore: number;
}

/** This machine, as it is when it is asked. `at`: the instant of the run by the machine’s own clock. */
export function describeMachine(at: Date): Machine {
  const [first] = cpus();
  return {
    at: at.toISOString(),
    commit: commitOf(),
    node: process.version,
    system: `${type()} ${release()}`,
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The machine in one line. */
export function machineLine(machine: Machine): string {
  const { processor, cores, memoryGb, system, node, commit, loadBefore } = machine;
  return `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, commit ${commit}; load before the run ${loadBefore}`;
}

function commitOf(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
