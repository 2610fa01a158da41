import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { londonDay } from '../lib/kernel/dates';
import { runCommand } from '../lib/cli/command';
import { now } from '../lib/machine/clock';
import { settings } from '../lib/machine/settings';
import { readyDatabase } from './estate/ready-database';
import { writeEstate } from './estate/write-estate';
import { type Cast, makeCast } from './http/cast';
import { benchOptions } from './options';
import type { Figure } from './report/figures';
import { describeMachine, machineLine } from './report/machine';
import { plotOf } from './report/plot';
import { tableOf } from './report/table';
import { ROWS } from './rows/all-rows';
import { type Bench, type BenchOptions, measureWork } from './rows/row';

/** What git never sees: estates, their databases, profiles and plots. */
const KEPT = path.resolve('.bench');
const IMPORT = 'import';
/** What is measured of somebody’s own database: it is read, and nothing is written to it. */
const READING = ['statements', 'writes', 'recompute', 'kept'];
const FIGURES = 'figures';
const NAMES = [IMPORT, FIGURES, ...ROWS.map(({ name }) => name)];

/** The figures of an estate of one size. */
interface Measured {
  readonly cases: number;
  readonly figures: readonly Figure[];
}

void runCommand(
  {
    name: 'bench',
    summary: `Draws the estate of a nation, imports it, and measures on the production build what a nation asks of the service. Rows: ${NAMES.join(', ')}.`,
    options: {
      here: { help: `the database that DATABASE_URL names, and no estate: ${READING.join(', ')}` },
      quick: { help: 'an estate as large as the demonstration, and short runs' },
      cases: {
        takes: 'N,N',
        help: 'live cases of the estate: 247,500 unless it is said; several draw a plot',
      },
      only: { takes: 'ROW,ROW', help: 'only these rows' },
      json: { takes: 'FILE', help: 'write the figures as JSON too' },
      profile: { help: 'keep a CPU profile of each row in .bench/profiles' },
      people: { takes: 'N,N', help: 'how many ask at once: 1,10,50' },
      seconds: { takes: 'N', help: 'for how long each page is asked: 10' },
      days: { takes: 'N', help: 'daily snapshots before today: 1095' },
      seed: { takes: 'N', help: 'what the estate is drawn from: 1' },
      imports: { help: 'an import of 10,000 rows alone, beside other writing and within the lock' },
    },
  },
  async ({ values, flags }) => {
    const options = benchOptions(values, flags, NAMES);
    const machine = describeMachine(new Date());
    print(machineLine(machine));
    const all: Measured[] = [];
    if (flags.has('here')) all.push({ cases: 0, figures: await measureHere(options) });
    else for (const cases of options.sizes) all.push({ cases, figures: await measureSize(options, cases) });
    if (options.json !== null)
      writeFileSync(options.json, `${JSON.stringify({ machine, sizes: all }, null, 2)}\n`);
    if (all.length > 1) {
      const file = path.join(KEPT, 'cost.svg');
      writeFileSync(file, plotOf(all));
      print(`\nCost by cases: ${file}`);
    }
  },
);

async function measureHere(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of READING.filter((one) => options.only?.includes(one) ?? true))
    figures.push(...(await measureWork({ options, kept: KEPT, cases: 0 }, name, settings().databaseUrl)));
  for (const line of tableOf(figures)) print(line);
  return figures;
}

async function measureSize(options: BenchOptions, cases: number): Promise<Figure[]> {
  mkdirSync(KEPT, { recursive: true });
  const estate = { seed: options.seed, today: londonDay(now()), cases };
  print(`\n${cases} live cases, seed ${options.seed}, ${options.days} days of snapshots`);
  const files = writeEstate(KEPT, estate);
  const { file, made } = await readyDatabase({ options, kept: KEPT, cases, files }, estate);
  // Whoever comes in the morning finds them: the service makes them in the evening, and anew soon after each change.
  const figures = await measureWork({ options, kept: KEPT, cases }, FIGURES, `file:${file}`);
  const databaseFile = path.join(KEPT, `run-${process.pid}.db`);
  copyFileSync(file, databaseFile, constants.COPYFILE_FICLONE);
  putOnDisk(databaseFile);
  let cast: Promise<Cast> | null = null;
  const bench: Bench = {
    options,
    cases,
    kept: KEPT,
    files,
    databaseFile,
    cast: () => (cast ??= makeCast(databaseFile)),
  };
  try {
    return await measureRows(bench, [...made, ...figures]);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${databaseFile}${end}`, { force: true });
  }
}

/** Else the first write of a row would wait until all of the copy is on the disk. */
function putOnDisk(file: string): void {
  const copy = openSync(file, 'r+');
  fsyncSync(copy);
  closeSync(copy);
}

/** Runs the rows that were asked for, and prints each as soon as it is measured. A row that fails is told, and the others go on. */
async function measureRows(bench: Bench, made: readonly Figure[]): Promise<Figure[]> {
  const wanted = (name: string): boolean => bench.options.only?.includes(name) ?? true;
  const figures = made.filter(({ row }) => wanted(row));
  tableOf(figures).forEach(print);
  for (const row of ROWS.filter(({ name }) => wanted(name))) {
    try {
      const measured = await row.run(bench);
      tableOf(measured)
        .slice(1)
        .forEach((line) => print(line));
      figures.push(...measured);
    } catch (error) {
      process.exitCode = 1;
      print(`${row.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return figures;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
