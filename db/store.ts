import 'server-only';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Logger } from 'drizzle-orm/logger';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { forgetInstant } from './change-instant';
import type { Store, Tables, Tx } from './contract';
import { DatabaseBusyError, databaseFault } from './database-fault';
import { createForOwner } from './owners-file';
import { pgTables, sqliteTables } from './schema/tables';
import { nameKeyOf } from '../lib/kernel/text/fold-name';

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
  createForOwner(file);
  const writer = connect(file);
  writer.pragma('journal_mode = WAL');
  // What was answered is on the disk, also when the power fails a moment later.
  writer.pragma('synchronous = FULL');
  // Waiting inside SQLite would hold up every reader: whoever writes waits in `beginWriting`.
  writer.pragma('busy_timeout = 0');
  const reader = connect(file);
  reader.pragma('query_only = ON');
  // Both dialects infer the same rows and share the builder's shape; the cast is what lets one code serve both.
  const asContract = (connection: Database.Database): Tx =>
    drizzleSqlite(connection, { schema: sqliteTables, logger }) as unknown as Tx;
  const writing = asContract(writer);
  let last: Promise<unknown> = Promise.resolve();

  const runOne = async <T>(run: (tx: Tx) => Promise<T>, calledAt: number): Promise<T> => {
    await beginWriting(writer, calledAt);
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
      const calledAt = performance.now();
      const result = last.then(() => runOne(run, calledAt));
      last = result.catch(() => undefined);
      return result;
    },
    isSound: () => Promise.resolve(reader.pragma('quick_check(1)', { simple: true }) === 'ok'),
    close: async () => {
      await last;
      reader.close();
      writer.close();
    },
  };
}

/**
 * Begins a transaction that writes. While somebody else writes (a command, a copy of the service) it waits without holding up the
 * thread; whoever has waited too long since they called is told so.
 */
async function beginWriting(writer: Database.Database, calledAt: number): Promise<void> {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (databaseFault(error) !== 'locked') throw error;
      if (performance.now() - calledAt > LONGEST_WAIT_MS) throw new DatabaseBusyError(error);
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS));
  }
}

/** How long a write waits for another to end, and how often it asks. */
const LONGEST_WAIT_MS = 5_000;
const WAIT_STEP_MS = 20;

function connect(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = ON');
  connection.pragma('synchronous = NORMAL');
  // For names that were written past the service (queries/kit/name-key.ts).
  connection.function(
    'fold_name',
    { deterministic: true },
    (surname: string | null, forename: string | null) => nameKeyOf({ surname, forename }),
  );
  return connection;
}

function openPostgres(url: string, logger: Logger | false): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10, lock_timeout: LONGEST_WAIT_MS });
  // A connection lost while idle: the pool drops it and opens another on the next query.
  pool.on('error', () => undefined);
  const db = drizzlePg(pool, { schema: pgTables, logger });
  return {
    db,
    t: pgTables,
    dialect: 'postgres',
    tx: async (run) => {
      try {
        return await db.transaction((tx) => run(tx));
      } catch (error) {
        throw databaseFault(error) === 'locked' ? new DatabaseBusyError(error) : error;
      }
    },
    isSound: () => Promise.resolve(true),
    close: () => pool.end(),
  };
}
