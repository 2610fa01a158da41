import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './contract';

/** Transactions of SQLite that have said their instant and not ended yet. */
const said = new Set<Tx>();

/**
 * Says when what follows in a transaction happens: rows that it changes or removes are kept with that instant (schema/kept.ts).
 * Unsaid, it is the database's own clock. PostgreSQL has a setting of the transaction; SQLite a table with at most one row, which
 * only its one writer sees, and which is empty again when it commits.
 */
export async function happensAt(tx: Tx, now: Date): Promise<void> {
  const at = now.toISOString();
  if ('execute' in tx) {
    await tx.execute(sql`select set_config('headroom.changed_at', ${at}, true)`);
    return;
  }
  said.add(tx);
  runOnSqlite(tx, sql`insert or replace into change_instant (id, at) values (1, ${at})`);
}

/** Takes back what a transaction of SQLite said; to be called before it commits, and with `rolledBack` after it was undone. */
export function forgetInstant(tx: Tx, rolledBack: boolean): void {
  if (said.delete(tx) && !rolledBack) runOnSqlite(tx, sql`delete from change_instant`);
}

/** SQLite's builder, behind the contract of PostgreSQL's: see store.ts. */
function runOnSqlite(tx: Tx, statement: SQL): void {
  (tx as unknown as { run(statement: SQL): unknown }).run(statement);
}
