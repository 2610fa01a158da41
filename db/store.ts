import 'server-only';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Logger } from 'drizzle-orm/logger';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { forgetInstant } from './change-instant';
import type { Store, Tables, Tx } from './contract';
import { pgTables, sqliteTables } from './schema/tables';

export type { Dialect, Reader, Store, Tables, Tx } from './contract';

/** Hears of every SQL statement that runs, its text without values: for counting what a page costs. */
export type OnStatement = (sql: string) => void;

/** Opens the database that a URL names: `file:./data/headroom.db` (relative to the folder it runs in), or `postgres://...`. */
export function openStore(url: string, onStatement?: OnStatement): Store {
  const logger: Logger | false = onStatement === undefined ? false : { logQuery: onStatement };
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, logger);
  if (url.startsWith('file:')) return openSqlite(path.resolve(url.slice('file:'.length)), logger);
  throw new Error('DATABASE_URL must start with file: or postgres://');
}

function openSqlite(file: string, logger: Logger | false): Store {
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = connect(file);
  writer.pragma('journal_mode = WAL');
  const reader = connect(file);
  reader.pragma('query_only = ON');
  // Both dialects infer the same rows and share the builder's shape; the cast is what lets one code serve both.
  const asContract = (connection: Database.Database): Tx =>
    drizzleSqlite(connection, { schema: sqliteTables, logger }) as unknown as Tx;
  const writing = asContract(writer);
  let last: Promise<unknown> = Promise.resolve();

  const runOne = async <T>(run: (tx: Tx) => Promise<T>): Promise<T> => {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const value = await run(writing);
      forgetInstant(writing, false);
      writer.exec('COMMIT');
      return value;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      forgetInstant(writing, true);
      throw error;
    }
  };

  return {
    db: asContract(reader),
    t: sqliteTables as unknown as Tables,
    dialect: 'sqlite',
    tx: (run) => {
      const result = last.then(() => runOne(run));
      last = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await last;
      reader.close();
      writer.close();
    },
  };
}

function connect(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = ON');
  connection.pragma('synchronous = NORMAL');
  return connection;
}

function openPostgres(url: string, logger: Logger | false): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection lost while idle: the pool drops it and opens another on the next query.
  pool.on('error', () => undefined);
  const db = drizzlePg(pool, { schema: pgTables, logger });
  return {
    db,
    t: pgTables,
    dialect: 'postgres',
    tx: (run) => db.transaction((tx) => run(tx)),
    close: () => pool.end(),
  };
}
