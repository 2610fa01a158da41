import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SHIFT_VARIABLE } from '../../lib/kernel/testing/test-clock.cjs';
import type { Figure } from '../report/figures';
import { type Bench, measureWork } from '../rows/row';
import { type EstateOptions, moreWaiting } from './estate';
import { shapeOf } from './shape';
import { teamsOf } from './units';
import { writeEstateFile } from './write-estate';

/** Cases that wait for those who allocate in the bench, beyond the few that wait in the estate. */
const MORE_WAITING = 300;
const PEOPLE = 50;

/** The database of an estate, with what its making measured. */
interface ReadyDatabase {
  readonly file: string;
  readonly made: readonly Figure[];
}

/**
 * The database of an estate, kept beside its files: made by the product’s own import, with days of snapshots before today. Made anew where
 * the schema is another. What the making measured is kept with it.
 */
export async function readyDatabase(
  bench: Pick<Bench, 'options' | 'kept' | 'cases' | 'files'>,
  estate: EstateOptions,
): Promise<ReadyDatabase> {
  const { days } = bench.options;
  const name = `database-${schemaDigest()}-${days}`;
  const file = path.join(bench.kept, `${path.basename(bench.files)}-${name}.db`);
  const figures = `${file}.json`;
  if (existsSync(file) && existsSync(figures))
    return { file, made: JSON.parse(readFileSync(figures, 'utf8')) as Figure[] };
  const beginning = `${file}.new`;
  for (const left of [beginning, `${beginning}-wal`, `${beginning}-shm`]) rmSync(left, { force: true });
  const input = { folder: bench.files, more: writeMore(bench.kept, estate) };
  const made = await measureWork(bench, 'import', `file:${beginning}`, input, earlier());
  await measureWork(bench, 'history', `file:${beginning}`, { days: String(days) }, earlier());
  const database = new Database(beginning);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(beginning, file);
  writeFileSync(figures, JSON.stringify(made));
  return { file, made };
}

/** The clock of the making: some hours before that of each run, since every run begins at the same time of the pinned day. */
function earlier(): Record<string, string> {
  const shift = Number(process.env[SHIFT_VARIABLE] ?? 0);
  return { [SHIFT_VARIABLE]: String(shift - 8 * 3_600_000) };
}

/** Waiting cases for the first team of each of fifty LDUs, as a folder to import. */
function writeMore(kept: string, estate: EstateOptions): string {
  const folder = path.join(kept, 'waiting');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = new Map(
    teamsOf(shapeOf(estate.cases))
      .reverse()
      .map((team) => [team.lduCode, team]),
  );
  const teams = [...first.values()].reverse().slice(0, PEOPLE);
  writeEstateFile(folder, moreWaiting(estate, teams, Math.ceil(MORE_WAITING / teams.length)));
  return folder;
}

/** What the tables are made by: another schema, another database. */
function schemaDigest(): string {
  const hash = createHash('sha256');
  const folder = 'db/migrations/sqlite';
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.sql')) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 10);
}
