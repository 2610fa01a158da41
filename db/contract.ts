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
  /** For reading. Where reads may go to a replica, they may be a moment old, but never older than what the reader has written. */
  readonly db: Reader;
  /** For what must be as new as the last write, whoever made it: who is signed in, and which key was taken back. */
  readonly primary: Reader;
  readonly t: Tables;
  readonly dialect: Dialect;
  /**
   * Runs a write as one transaction: all of it, or nothing. Never nested; nothing but the database is awaited inside, and nothing
   * outside is changed: where PostgreSQL undid it for the sake of another, it runs again. Throws a DatabaseBusyError when somebody
   * else went on writing for too long. `of_nobody`: what the asker of a request has not written, and need not see when reading next.
   */
  tx<T>(run: (tx: Tx) => Promise<T>, whose?: 'of_nobody'): Promise<T>;
  /**
   * Does what only one of several servers is to do at a time, by a name for it. False, and not done, while another does it; a server
   * that ends in the middle leaves it to the others at once.
   */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  /**
   * Whether the file of the database is whole, as far as a quick look over all of it tells; it takes as long as reading the file does, beside
   * everybody else. Rejects where the file cannot be read. PostgreSQL looks after its own.
   */
  isSound(): Promise<boolean>;
  /**
   * For long work, between two of its writes: waits until the disk has taken what it was handed before, so that neither the next write
   * nor anybody else's stands behind it. It holds up nobody. PostgreSQL looks after its own.
   */
  atRest(): Promise<void>;
  close(): Promise<void>;
}
