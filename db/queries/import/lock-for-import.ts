import { sql } from 'drizzle-orm';
import type { Dialect, Tx } from '../../store';

/** Any number, the same in every process: imports queue for it. */
const IMPORT_LOCK = 4_117_001;

/** Lets one import at a time go on, until its transaction ends. SQLite needs nothing: it runs one write transaction at a time. */
export async function lockForImport(tx: Tx, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
}

/** Lets nobody else change staff or cases until the transaction ends; everybody goes on reading. */
export async function lockOutOthers(tx: Tx, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await tx.execute(sql`lock table officer, supervised_case in exclusive mode`);
}
