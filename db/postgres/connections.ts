import pg from 'pg';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Reader } from '../contract';
import { DatabaseBusyError } from '../database-fault';
import type { PostgresSettings, StoreOptions } from '../store-options';

/** What Drizzle is handed in place of a connection: it asks nothing else of one. */
export interface Sender {
  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult>;
}

/** Opens connections to a database as they are needed. Statements that are sent at once on one connection go together, unanswered. */
export function openPool(url: string, settings: PostgresSettings, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: settings.connectMs,
    statement_timeout: settings.statementMs,
    lock_timeout: settings.lockMs,
    application_name: 'headroom',
    keepAlive: true,
    pipeline: true,
  });
  // A connection lost while idle: the pool drops it and opens another on the next query.
  pool.on('error', () => undefined);
  return pool;
}

/** A connection of its own; throws a DatabaseBusyError when none came free in time. */
export async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch(rethrow);
}

/** Sends each statement on a connection that is free. */
export function sendBy(pool: pg.Pool, { around }: StoreOptions): Sender {
  return {
    query: (config, values) => {
      const send = (): Promise<pg.QueryResult> => pool.query(config, values).catch(rethrow);
      return around === undefined ? send() : around(config.text, send);
    },
  };
}

/** Drizzle on whatever sends its statements. Made for each transaction: it holds nothing. */
export function drizzleOn(sender: Sender): NodePgDatabase {
  return drizzle(sender as unknown as pg.PoolClient);
}

/** The contract tells of the tables, which Drizzle needs for its relational queries alone; we have none. */
export function readerOn(sender: Sender): Reader {
  return drizzleOn(sender) as unknown as Reader;
}

function rethrow(error: unknown): never {
  const waited = error instanceof Error && error.message === 'timeout exceeded when trying to connect';
  throw waited ? new DatabaseBusyError(error) : error;
}
