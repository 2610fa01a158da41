import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { z } from 'zod';
import { migrateDatabase } from '../../../../db/migrate';
import { createEmptyDatabase } from '../../../../db/test-store';
import type { Dialect } from '../../../../db/store';
import { landedRows, LATER_UPDATES } from './landed-rows';

/** The releases before this one, by the last migration that each had: 0000 alone, up to 0003. */
export const LANDED_VERSIONS = [0, 1, 2, 3] as const;
/** The release of 0004 ran its steps in code already: only later steps are tried on it. */
export type LandedVersion = (typeof LANDED_VERSIONS)[number] | 4;

/** A database as a release left it: its tables by that release's migrations, filled with that release's data. */
export interface LandedDatabase {
  readonly url: string;
  /** Every row of every table of that release, in that release's columns, as texts; by table. */
  readRows(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How many rows a table has now. */
  count(table: string): Promise<number>;
  remove(): Promise<void>;
}

/** Makes a database of a landed version, with data of its time. */
export async function makeLandedDatabase(dialect: Dialect, version: LandedVersion): Promise<LandedDatabase> {
  const { url, remove } = await createEmptyDatabase(dialect);
  await migrateUpTo(url, dialect, version);
  const client = await connect(url, dialect);
  const columns = await client.columns();
  for (const [table, rows] of landedRows(version)) for (const row of rows) await client.insert(table, row);
  for (const statement of LATER_UPDATES) await client.query(statement);
  return {
    url,
    readRows: async () => {
      const found = new Map<string, readonly string[]>();
      for (const [table, names] of columns) {
        const texts = names.map((name) => `cast("${name}" as text) as "${name}"`).join(', ');
        const rows = await client.query(`select ${texts} from "${table}"`);
        found.set(table, rows.map((row) => JSON.stringify(row)).sort());
      }
      return found;
    },
    count: async (table) => (await client.query(`select 1 as one from "${table}"`)).length,
    remove: async () => {
      await client.close();
      await remove();
    },
  };
}

/** Applies the migrations up to one, by the migrator of the service, on a folder cut to those. */
async function migrateUpTo(url: string, dialect: Dialect, version: LandedVersion): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'headroom-landed-'));
  const folder = path.join('db', 'migrations', dialect);
  cpSync(path.join(process.cwd(), folder), path.join(root, folder), { recursive: true });
  const file = path.join(root, folder, 'meta', '_journal.json');
  const journal = journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, version + 1) }));
  await migrateDatabase(url, root);
  rmSync(root, { recursive: true, force: true });
}

const journalSchema = z.looseObject({ entries: z.array(z.unknown()) });
const rowsSchema = z.array(z.record(z.string(), z.unknown()));
const columnsSchema = z.array(z.object({ table: z.string(), column: z.string() }));

interface Client {
  /** The columns of each table that the service made. */
  columns(): Promise<ReadonlyMap<string, readonly string[]>>;
  insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void>;
  query(statement: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

async function connect(url: string, dialect: Dialect): Promise<Client> {
  return dialect === 'sqlite' ? sqliteClient(url.slice('file:'.length)) : postgresClient(url);
}

function sqliteClient(file: string): Client {
  const database = new Database(file);
  const query = (statement: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => {
    const prepared = database.prepare(statement);
    if (prepared.reader) return Promise.resolve(rowsSchema.parse(prepared.all(...values)));
    prepared.run(...values);
    return Promise.resolve([]);
  };
  return {
    query,
    columns: async () =>
      groupColumns(
        await query(
          `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
           where m.type = 'table' and m.name not like 'sqlite%' and m.name <> '__drizzle_migrations'`,
        ),
      ),
    insert: async (table, row) => {
      await query(
        insertStatement(table, row, () => '?'),
        Object.values(row).map(toSqlite),
      );
    },
    close: () => Promise.resolve(void database.close()),
  };
}

async function postgresClient(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = async (statement: string): Promise<Record<string, unknown>[]> =>
    rowsSchema.parse((await client.query(statement)).rows);
  return {
    query,
    columns: async () =>
      groupColumns(
        await query(
          `select table_name as "table", column_name as "column" from information_schema.columns
           where table_schema = 'public' order by ordinal_position`,
        ),
      ),
    insert: async (table, row) => {
      await client.query(
        insertStatement(table, row, (index) => `$${index + 1}`),
        Object.values(row).map(toPostgres),
      );
    },
    close: () => client.end(),
  };
}

function groupColumns(rows: unknown): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const { table, column } of columnsSchema.parse(rows))
    tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

function insertStatement(
  table: string,
  row: Readonly<Record<string, unknown>>,
  placeholder: (index: number) => string,
): string {
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into "${table}" (${names.join(', ')}) values (${names.map((_, index) => placeholder(index)).join(', ')})`;
}

function toSqlite(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : toPostgres(value);
}

function toPostgres(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
