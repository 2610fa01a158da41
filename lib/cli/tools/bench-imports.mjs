import { arch, cpus, platform, totalmem } from 'node:os';
import { readCommand } from './run.mjs';

/** The middle of so many runs counts. */
const RUNS = 3;

/**
 * Prints what an import of some 10,000 rows costs, worked out beside other writing as the service does it, and within the lock as it was
 * done before: in ratios, since seconds are of this machine alone. Returns the exit code.
 */
export async function printImports(env) {
  const beside = await measure(env, []);
  const within = beside && (await measure(env, ['--within']));
  if (!within) return 1;
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  console.log(`\nImport of ${beside.rows} rows, the middle of ${RUNS} runs, SQLite; on ${processor?.model ?? 'a processor without a name'},
${cpus().length} cores, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.version}`);
  print('', ['beside', 'within', 'beside : within']);
  for (const [name, key] of LINES) {
    const [a, b] = [beside[key], within[key]];
    print(name, [a.toFixed(1), b.toFixed(1), (a / b).toFixed(2)]);
  }
  return 0;
}

const LINES = [
  ['first import, seconds', 'firstSeconds'],
  ['first import, processor seconds', 'firstProcessorSeconds'],
  ['first import, others wait, ms', 'firstLockedMs'],
  ['next night, seconds', 'changedSeconds'],
  ['next night, processor seconds', 'changedProcessorSeconds'],
  ['next night, others wait, ms', 'changedLockedMs'],
  ['memory at the peak, MB more', 'megabytes'],
];

async function measure(env, args) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { code, output } = await readCommand('bench/import-once.ts', args, { env });
    if (code !== 0) return null;
    const { rows, first, changed, megabytes } = JSON.parse(output.trim().split('\n').at(-1));
    runs.push({
      rows,
      megabytes,
      firstSeconds: first.seconds,
      firstProcessorSeconds: first.processorSeconds,
      firstLockedMs: first.lockedMs,
      changedSeconds: changed.seconds,
      changedProcessorSeconds: changed.processorSeconds,
      changedLockedMs: changed.lockedMs,
    });
  }
  const middle = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, middle(key)]));
}

function print(name, figures) {
  console.log(`${name.padEnd(34)}${figures.map((figure) => figure.padStart(18)).join('')}`);
}
