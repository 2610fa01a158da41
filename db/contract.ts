import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { pgTables } from './schema/tables';

/** The tables by name. Both dialects infer the same rows (schema/parity.ts); PostgreSQL's types are the contract. */
export type Tables = typeof pgTables;

/** Inside a transaction: reads and writes. The type has no `.get()`, `.all()` or `.run()`: what compiles runs on both. */
export type Tx = PgDatabase<PgQueryResultHKT, Tables>;

/** Outside a transaction: reads only. */
export type Reader = Pick<Tx, 'select' | 'selectDistinct' | '$with' | 'with' | 'execute' | '$count'>;

export type Dialect = 'sqlite' | 'postgres';

export interface Store {
  readonly db: Reader;
  readonly t: Tables;
  readonly dialect: Dialect;
  /**
   * Runs a write as one transaction: all of it, or nothing. Never nested; nothing but the database is awaited inside. Throws a
   * DatabaseBusyError when somebody else went on writing for too long.
   */
  tx<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Whether the file of the database is whole, as far as a quick look over all of it tells. PostgreSQL looks after its own. */
  isSound(): Promise<boolean>;
  close(): Promise<void>;
}
