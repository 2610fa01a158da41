import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { inDays } from './day';
import { runCommand } from './run-command';

/** Where the databases of the tests are: files, or databases of a PostgreSQL server. */
export type DatabaseKind = 'file' | 'postgres';

/** The folder of the prepared databases, told to the workers. */
export const FOLDER_VARIABLE = 'HEADROOM_E2E_FOLDER';

/** The database of a service of the tests, and the way to it behind the service's back. One SQL serves both kinds: `?` for a value. */
export interface TestDatabase {
  /** As DATABASE_URL names it. */
  readonly url: string;
  /** The rows that a statement gives; none of one that changes something. */
  readonly ask: (sql: string, ...values: readonly unknown[]) => readonly unknown[];
  /** Gone, once nothing is connected to it. */
  readonly drop: () => void;
}

/** The database that was prepared for today. */
export function preparedDatabase(): string {
  return path.join(process.env[FOLDER_VARIABLE] ?? '', `base-${inDays(0)}.db`);
}

/** A database of one's own with what was prepared for today. */
export function copyPrepared(kind: DatabaseKind, name: string): TestDatabase {
  return kind === 'file' ? copyOfFile(name) : copyOnServer(name);
}

function copyOfFile(name: string): TestDatabase {
  const file = path.join(process.env[FOLDER_VARIABLE] ?? '', `${name}.db`);
  copyFileSync(preparedDatabase(), file);
  return {
    url: `file:${file}`,
    ask: (sql, ...values) => {
      const database = new Database(file);
      try {
        const statement = database.prepare(sql);
        if (statement.reader) return statement.all(...values);
        statement.run(...values);
        return [];
      } finally {
        database.close();
      }
    },
    // The folder goes when all tests have run.
    drop: () => undefined,
  };
}

function copyOnServer(name: string): TestDatabase {
  const database = nameOnServer(name);
  askServer(serverUrl(), `create database ${database} template ${templateOnServer()}`);
  const url = serverUrl(database);
  return {
    url,
    ask: (sql, ...values) => askServer(url, sql, values),
    drop: () => void askServer(serverUrl(), `drop database if exists ${database} with (force)`),
  };
}

/** Copies what was prepared for today to the server: there each file's copy is made from it. */
export async function prepareOnServer(): Promise<void> {
  const template = templateOnServer();
  askServer(serverUrl(), `create database ${template}`);
  const args = ['lib/cli/run-ts.mjs', 'lib/cli/copies/data-copy.ts', `file:${preparedDatabase()}`];
  await runCommand([...args, serverUrl(template)], {});
}

/** Drops what a run has made on the server. */
export function dropAllOnServer(): void {
  const made = askServer(serverUrl(), `select datname from pg_database where datname like ?`, [
    `${nameOnServer('').replaceAll('_', '\\_')}%`,
  ]);
  for (const { datname } of z.array(z.object({ datname: z.string() })).parse(made))
    askServer(serverUrl(), `drop database if exists ${datname} with (force)`);
}

/** Databases of this run, and of no other. */
function nameOnServer(name: string): string {
  const run = path.basename(process.env[FOLDER_VARIABLE] ?? '');
  return `${run}_${name}`.toLowerCase().replace(/\W+/g, '_');
}

function templateOnServer(): string {
  return nameOnServer(`base_${inDays(0)}`);
}

function serverUrl(database?: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

/** Waits for the answer, as the file does: tests change a database between two steps. */
function askServer(url: string, sql: string, values: readonly unknown[] = []): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['e2e/support/ask-postgres.mjs', url], {
    input: JSON.stringify({ sql, values }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${sql}: ${stderr}`);
  return z.array(z.unknown()).parse(JSON.parse(stdout));
}
