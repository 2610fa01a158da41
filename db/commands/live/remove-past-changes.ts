import { is, lt, sql } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import { TODAY } from '../../settle-touched';
import type { Tables, Tx } from '../../store';

/** Removes the changes of days that are over: nobody counts them any more. */
export async function removePastChanges(tx: Tx, t: Tables): Promise<void> {
  const today = is(tx, PgDatabase) ? TODAY.postgres : TODAY.sqlite;
  await tx.delete(t.placeChanges).where(lt(t.placeChanges.day, sql`${today}`));
}
