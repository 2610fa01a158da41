import 'server-only';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Logger } from 'drizzle-orm/logger';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { forgetInstant } from './change-instant';
import type { Store, Tables, Tx } from './contract';
import { DatabaseBusyError, databaseFault } from './database-fault';
import { type LookThrough, lookThrough } from './look-through';
import { createForOwner } from './owners-file';
import { keepStatements } from './keep-statements';
import { openPostgres } from './postgres/open-postgres';
import { keepLogShort } from './put-log-away';
import { settleOnSqlite } from './settle-touched';
import { sqliteTables } from './schema/tables';
import { LONGEST_WAIT_MS, type StoreOptions } from './store-options';
import { nameKeyOf } from '../lib/kernel/text/fold-name';

export type { Dialect, Reader, Store, Tables, Tx } from './contract';

/** Opens the database that a URL names: `file:./data/headroom.db` (relative to the folder it runs in), or `postgres://...`. */
export function openStore(url: string, options: StoreOptions = {}): Store {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, options);
  const { onStatement } = options;
  const logger: Logger | false = onStatement === undefined ? false : { logQuery: onStatement };
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
  // Pages that a long transaction changes stay in memory, up to this many kilobytes: with few, an import of a nation wrote each of them ten times.
  writer.pragma('cache_size = -64000');
  const reader = connect(file);
  reader.pragma('query_only = ON');
  // Both dialects infer the same rows and share the builder's shape; the cast is what lets one code serve both.
  const asContract = (connection: Database.Database): Tx =>
    drizzleSqlite(connection, { schema: sqliteTables, logger }) as unknown as Tx;
  const writing = asContract(writer);
  let last: Promise<unknown> = Promise.resolve();
  const looks = startLooks(file, reader);
  const logKeeper = keepLogShort(file, writer);

  const runOne = async <T>(run: (tx: Tx) => Promise<T>, calledAt: number): Promise<T> => {
    await beginWriting(writer, calledAt);
    try {
      const value = await run(writing);
      settleOnSqlite(writing);
      forgetInstant(writing, false);
      writer.exec('COMMIT');
      logKeeper.afterCommit();
      return value;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      forgetInstant(writing, true);
      throw error;
    }
  };

  const reading = asContract(reader);
  return {
    db: reading,
    primary: reading,
    t: sqliteTables as unknown as Tables,
    dialect: 'sqlite',
    tx: (run) => {
      const calledAt = performance.now();
      const result = last.then(() => runOne(run, calledAt));
      last = result.catch(() => undefined);
      return result;
    },
    // One process serves a database in a file, and runs each of its jobs once.
    alone: async (_name, work) => {
      await work();
      return true;
    },
    isSound: looks.isSound,
    atRest: logKeeper.atRest,
    close: async () => {
      await last;
      looks.stop();
      await logKeeper.stop();
      reader.close();
      writer.close();
    },
  };
}

/** Looks through the file beside everybody else; those that go on end with `stop`. */
function startLooks(file: string, reader: Database.Database) {
  const going = new Set<LookThrough>();
  return {
    isSound: async (): Promise<boolean> => {
      const look = lookThrough(file);
      going.add(look);
      try {
        return await look.sound;
      } catch (error) {
        // Where no thread can be had, it is looked through all the same: what SQLite says of the file stands.
        if (databaseFault(error) !== 'unavailable') throw error;
        return reader.pragma('quick_check(1)', { simple: true }) === 'ok';
      } finally {
        going.delete(look);
      }
    },
    stop: (): void => {
      for (const look of going) look.stop();
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

/** How often a write that waits asks again. */
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
  keepStatements(connection);
  return connection;
}
