import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { SnapshotRow } from '../../../lib/domain/metrics/history/snapshot-row';
import { isDayStored } from '../../queries/capacity/load-stored-days';
import type { SnapshotRun } from '../../queries/capacity/load-snapshot-run';
import type { Tables, Tx } from '../../store';
import { saveAudit } from './save-audit';

type Beginning = Pick<SnapshotRun, 'onDate' | 'knownAt' | 'rulesVersion'>;

/** Begins to store a day, unless somebody has: then theirs stands. False, and nothing written, where the day is stored. */
export async function beginSnapshot(tx: Tx, t: Tables, run: Beginning): Promise<boolean> {
  await tx
    .insert(t.snapshotRuns)
    .values({ ...run, cursor: '', officers: 0 })
    .onConflictDoNothing();
  // Looked at after the writing: whoever stores the day in this moment is waited for by it.
  if (!(await isDayStored(tx, t, run.onDate))) return true;
  await tx.delete(t.snapshotRuns).where(eq(t.snapshotRuns.onDate, run.onDate));
  return false;
}

/** Begins a day anew, if it is still as far as it was seen: what it had so far is replaced step by step. */
export async function beginSnapshotAnew(
  tx: Tx,
  t: Tables,
  run: SnapshotRun,
  { knownAt, rulesVersion }: Beginning,
): Promise<void> {
  await tx
    .update(t.snapshotRuns)
    .set({ knownAt, rulesVersion, cursor: '', officers: 0 })
    .where(isStill(t, run));
}

/** The officers of one step: everybody of them who has a row, and all of their codes, in their order. */
export interface SnapshotStep {
  readonly codes: readonly StaffCode[];
  readonly rows: readonly SnapshotRow[];
}

/** Stores a step of a day, and that it is done. False, and nothing written, where somebody else has gone on from there meanwhile. */
export async function saveSnapshotStep(
  tx: Tx,
  t: Tables,
  run: SnapshotRun,
  { codes, rows }: SnapshotStep,
): Promise<boolean> {
  const moved = await tx
    .update(t.snapshotRuns)
    .set({ cursor: codes.at(-1) ?? run.cursor, officers: run.officers + rows.length })
    .where(isStill(t, run))
    .returning({ onDate: t.snapshotRuns.onDate });
  if (moved.length === 0) return false;
  const { staffCode, onDate } = t.officerSnapshots;
  await tx.delete(t.officerSnapshots).where(and(inArray(staffCode, [...codes]), eq(onDate, run.onDate)));
  if (rows.length > 0) await tx.insert(t.officerSnapshots).values([...rows]);
  return true;
}

/** The figures of a unit that are stored with a day. */
export type UnitDay = Tables['unitDays']['$inferInsert'];

/**
 * Stores figures of some units with a day of which every step is done; they are read once the day has ended (finishSnapshot). What an earlier
 * try left is replaced. False, and nothing written, where somebody else has ended it.
 */
export async function saveUnitDays(
  tx: Tx,
  t: Tables,
  run: SnapshotRun,
  units: readonly UnitDay[],
): Promise<boolean> {
  const { officers } = run;
  const held = await tx
    .update(t.snapshotRuns)
    .set({ officers })
    .where(isStill(t, run))
    .returning({ onDate: t.snapshotRuns.onDate });
  if (held.length === 0) return false;
  const { onDate, level, code } = t.unitDays;
  await tx
    .insert(t.unitDays)
    .values([...units])
    .onConflictDoUpdate({ target: [onDate, level, code], set: { figures: sql`excluded.figures` } });
  return true;
}

/**
 * Ends the storing of a day of which every step is done: from now on it is read, with the figures of its units; where nobody had a row it is not
 * stored. With its audit event. False, and nothing written, where somebody else has done so.
 */
export async function finishSnapshot(
  tx: Tx,
  t: Tables,
  who: { readonly actor: Actor; readonly now: Date },
  run: SnapshotRun,
): Promise<boolean> {
  const ended = await tx
    .delete(t.snapshotRuns)
    .where(isStill(t, run))
    .returning({ onDate: t.snapshotRuns.onDate });
  if (ended.length === 0) return false;
  const { onDate, officers } = run;
  if (officers === 0) return true;
  await tx.insert(t.storedDays).values({ onDate, officers });
  await saveAudit(tx, t, who.actor, who.now, onDate, {
    action: 'snapshot.taken',
    thingType: 'snapshot',
    detail: { onDate, officers },
  });
  return true;
}

function isStill({ snapshotRuns: r }: Tables, run: SnapshotRun): SQL | undefined {
  return and(
    eq(r.onDate, run.onDate),
    eq(r.knownAt, run.knownAt),
    eq(r.rulesVersion, run.rulesVersion),
    eq(r.cursor, run.cursor),
  );
}
