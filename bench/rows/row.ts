import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { memoryArguments } from '../../lib/cli/tools/server-arguments.mjs';
import type { Cast } from '../http/cast';
import { BenchService } from '../http/service';
import type { Figure } from '../report/figures';
import { FIGURES_LINE, type WorkInput } from '../work/work-input';

/** How a run of the bench is to be. */
export interface BenchOptions {
  readonly seed: number;
  readonly sizes: readonly number[];
  readonly days: number;
  /** Rows to run, by name; null: all of them. */
  readonly only: readonly string[] | null;
  /** People at once, and for how many seconds each page is asked. */
  readonly people: readonly number[];
  readonly seconds: number;
  /** Whether a profile of each row is kept. */
  readonly profile: boolean;
  readonly json: string | null;
}

/** What rows are handed: the estate, a copy of its database that they may write to, and how to run. */
export interface Bench {
  readonly options: BenchOptions;
  readonly cases: number;
  /** Where estates, databases and profiles are kept. */
  readonly kept: string;
  /** The files of the estate. */
  readonly files: string;
  readonly databaseFile: string;
  readonly cast: () => Promise<Cast>;
}

/** Something that the bench measures, named as --only names it. A row that writes comes after those that read. */
export interface Row {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly Figure[]>;
}

/** What Node is told so that it keeps a CPU profile of a row; nothing where none is wanted. */
export function profileOptions(
  { options, kept, cases }: Pick<Bench, 'options' | 'kept' | 'cases'>,
  name: string,
): string[] {
  if (!options.profile) return [];
  const folder = path.join(kept, 'profiles');
  mkdirSync(folder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${cases}-${name}.cpuprofile`];
}

/** Runs a piece of work in a process of its own on the database that a URL names, and gives what it measured. Rejects where it failed. */
export function measureWork(
  bench: Pick<Bench, 'options' | 'kept' | 'cases'>,
  name: string,
  databaseUrl: string,
  input: WorkInput = {},
  env: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<readonly Figure[]> {
  const args = [...process.execArgv, ...nodeOptions, ...profileOptions(bench, name)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, 'bench/measure-work.ts', name, JSON.stringify(input)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const line = said.split('\n').find((one) => one.startsWith(FIGURES_LINE));
      if (code !== 0 || line === undefined) reject(new Error(`${name} ended with ${code}: ${said}`));
      else resolve(JSON.parse(line.slice(FIGURES_LINE.length)) as Figure[]);
    });
  });
}

/** A row that is what a command does, in a process of its own, on the copy that may be written to. */
export function commandRow(name: string, inputOf: (bench: Bench) => WorkInput): Row {
  return { name, run: (bench) => measureWork(bench, name, `file:${bench.databaseFile}`, inputOf(bench)) };
}

/** The same of what the service does by itself: with the memory of a process that serves. */
export function workRow(name: string): Row {
  return {
    name,
    run: (bench) => measureWork(bench, name, `file:${bench.databaseFile}`, {}, {}, memoryArguments()),
  };
}

/** Serves the production build while something is measured over HTTP, and tells the most memory that it took. */
export async function whileServed(
  bench: Bench,
  name: string,
  measure: (service: BenchService) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const service = await BenchService.start(bench.databaseFile, profileOptions(bench, name));
  try {
    const figures = await measure(service);
    const value = service.peakMemoryMb();
    const memory: Figure = { row: name, what: `${name}: peak memory of the service`, unit: 'MB', value };
    return [...figures, memory];
  } finally {
    await service.stop();
  }
}
