import { and, eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { AbsenceKind } from '../../../lib/domain/workload/absence/absence';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import { settleDecidedAgain } from '../cases/save-decided-at';

/** Keeps who recorded a reduction or an absence, and in which posts: they may know why while they are in one of them. */
export async function keepRecorder(
  tx: Tx,
  t: Tables,
  factId: string,
  by: { readonly actorId: string; readonly posts: readonly string[] },
  now: Date,
): Promise<void> {
  const row = { factId, actorId: by.actorId, posts: [...by.posts], recordedAt: now.toISOString() };
  await tx
    .insert(t.factRecorders)
    .values(row)
    .onConflictDoUpdate({
      target: [t.factRecorders.factId, t.factRecorders.actorId],
      set: { posts: row.posts, recordedAt: row.recordedAt },
    });
}

export interface NewReduction {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly reason: string;
  readonly hoursHundredths: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  readonly notes: string | null;
}

/** Adds a reduction. */
export async function insertReduction(tx: Tx, t: Tables, reduction: NewReduction, now: Date): Promise<void> {
  await tx
    .insert(t.reductions)
    .values({ ...reduction, recordedAt: now.toISOString(), decidedAt: now.toISOString() });
}

/** What may change of a reduction once it is there. */
export interface ReductionChange {
  readonly hoursHundredths?: number;
  readonly endDate?: IsoDate | null;
  readonly cancelledAt?: string;
  readonly reviewedAt?: string | null;
}

/** Changes a reduction where it is still of this version; false when it is not. */
export async function updateReduction(
  tx: Tx,
  t: Tables,
  id: string,
  version: number,
  change: ReductionChange,
  now: Date,
): Promise<boolean> {
  await happensAt(tx, now);
  const changed = await tx
    .update(t.reductions)
    .set({ ...change, version: version + 1, decidedAt: now.toISOString() })
    .where(and(eq(t.reductions.id, id), eq(t.reductions.version, version)))
    .returning({ id: t.reductions.id });
  await settleDecidedAgain(tx, t, { thingType: 'reduction', thingKey: id }, 'all', now);
  return changed.length === 1;
}

export interface NewAbsence {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly kind: AbsenceKind;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

/** Adds an absence. */
export async function insertAbsence(tx: Tx, t: Tables, absence: NewAbsence, now: Date): Promise<void> {
  await tx
    .insert(t.absences)
    .values({ ...absence, recordedAt: now.toISOString(), decidedAt: now.toISOString() });
}

/** What may change of an absence: it is corrected, or called off. */
export interface AbsenceChange {
  readonly kind?: AbsenceKind;
  readonly startDate?: IsoDate;
  readonly endDate?: IsoDate | null;
  readonly cancelledAt?: string;
  readonly cancelledByName?: string;
}

/**
 * Corrects an absence, or calls it off, where it is still of this version; false when it is not. What it was is kept; so is the first
 * day that its source has, by which later files know it.
 */
export async function updateAbsence(
  tx: Tx,
  t: Tables,
  id: string,
  version: number,
  change: AbsenceChange,
  now: Date,
): Promise<boolean> {
  await happensAt(tx, now);
  const a = t.absences;
  const source =
    change.startDate === undefined
      ? {}
      : { sourceStartDate: sql<IsoDate>`coalesce(${a.sourceStartDate}, ${a.startDate})` };
  const changed = await tx
    .update(t.absences)
    .set({ ...change, ...source, version: version + 1, decidedAt: now.toISOString() })
    .where(and(eq(t.absences.id, id), eq(t.absences.version, version)))
    .returning({ id: t.absences.id });
  await settleDecidedAgain(tx, t, { thingType: 'absence', thingKey: id }, 'all', now);
  return changed.length === 1;
}

export interface TrainingChange {
  readonly staffCode: StaffCode;
  readonly course: string;
  readonly completedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

/** Records a course, in place of what was recorded of it before. */
export async function saveTraining(
  tx: Tx,
  t: Tables,
  { staffCode, course, completedOn, expiresOn }: TrainingChange,
): Promise<void> {
  await tx
    .insert(t.officerTraining)
    .values({ staffCode, course, completedOn, expiresOn })
    .onConflictDoUpdate({
      target: [t.officerTraining.staffCode, t.officerTraining.course],
      set: { completedOn, expiresOn },
    });
}

/** Takes a course off the record: it was recorded by mistake. */
export async function deleteTraining(tx: Tx, t: Tables, staffCode: StaffCode, course: string): Promise<void> {
  await tx
    .delete(t.officerTraining)
    .where(and(eq(t.officerTraining.staffCode, staffCode), eq(t.officerTraining.course, course)));
}
