import { sql } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { SnapshotRow } from '../../../lib/domain/metrics/history/snapshot-row';
import { chunked } from '../../queries/kit/chunked';
import { isDayStored } from '../../queries/capacity/load-stored-days';
import type { Dialect, Tables, Tx } from '../../store';
import { saveAudit } from './save-audit';

/** Any number, the same in every process: those who store a day queue for it. */
const SNAPSHOT_LOCK = 4_117_002;

export interface DayToStore {
  readonly onDate: IsoDate;
  readonly rows: readonly SnapshotRow[];
}

/**
 * Stores a day's snapshot with its audit event, in the caller's transaction. False, and nothing written, when the day is
 * stored already, by this process or another: a stored row is never rewritten.
 */
export async function saveSnapshots(
  tx: Tx,
  t: Tables,
  dialect: Dialect,
  who: { readonly actor: Actor; readonly now: Date },
  { onDate, rows }: DayToStore,
): Promise<boolean> {
  if (dialect === 'postgres') await tx.execute(sql`select pg_advisory_xact_lock(${SNAPSHOT_LOCK})`);
  if (await isDayStored(tx, t, onDate)) return false;
  for (const part of chunked(rows, 500))
    await tx.insert(t.officerSnapshots).values(part).onConflictDoNothing();
  await saveAudit(tx, t, who.actor, who.now, onDate, {
    action: 'snapshot.taken',
    thingType: 'snapshot',
    detail: { onDate, officers: rows.length },
  });
  return true;
}
