import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';

/** Adds covers of cases. */
export async function insertCovers(
  tx: Tx,
  t: Tables,
  covers: readonly Tables['caseCovers']['$inferInsert'][],
): Promise<void> {
  await tx.insert(t.caseCovers).values([...covers]);
}

/** What may change of a cover. */
export interface CoverChange {
  readonly endsOn?: IsoDate;
  readonly cancelledAt?: string;
  readonly reason?: string | null;
  readonly oversightReviewOn?: IsoDate | null;
}

/** Changes the last day of a cover, or calls it off, where it is still of this version; false when it is not. */
export async function updateCover(
  tx: Tx,
  t: Tables,
  now: Date,
  { id, version }: { readonly id: string; readonly version: number },
  change: CoverChange,
): Promise<boolean> {
  await happensAt(tx, now);
  const changed = await tx
    .update(t.caseCovers)
    .set({ ...change, version: version + 1 })
    .where(and(eq(t.caseCovers.id, id), eq(t.caseCovers.version, version)))
    .returning({ id: t.caseCovers.id });
  return changed.length === 1;
}

/** Names contacts of cases, or calls them off: whoever was named for these cases of the officer before is so no more. They tell on no workload. */
export async function replaceContacts(
  tx: Tx,
  t: Tables,
  now: Date,
  of: { readonly holderStaffCode: StaffCode; readonly crns: readonly Crn[] },
  contacts: readonly Tables['namedContacts']['$inferInsert'][],
): Promise<void> {
  const { crn, holderStaffCode, cancelledAt } = t.namedContacts;
  await tx
    .update(t.namedContacts)
    .set({ cancelledAt: now.toISOString() })
    .where(and(inArray(crn, [...of.crns]), eq(holderStaffCode, of.holderStaffCode), isNull(cancelledAt)));
  if (contacts.length > 0) await tx.insert(t.namedContacts).values([...contacts]);
}

/** Adds a share of a case. */
export async function insertShare(
  tx: Tx,
  t: Tables,
  share: Tables['caseShares']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.caseShares).values(share);
}

/** Ends a share where it is still of this version; false when it is not. `endedOn`: the first day on which it counts no more. */
export async function endShare(
  tx: Tx,
  t: Tables,
  now: Date,
  { id, version }: { readonly id: string; readonly version: number },
  endedOn: IsoDate,
): Promise<boolean> {
  await happensAt(tx, now);
  const changed = await tx
    .update(t.caseShares)
    .set({ endedOn, version: version + 1 })
    .where(and(eq(t.caseShares.id, id), eq(t.caseShares.version, version)))
    .returning({ id: t.caseShares.id });
  return changed.length === 1;
}

/** Adds support between colleagues. */
export async function insertSupport(
  tx: Tx,
  t: Tables,
  support: Tables['supports']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.supports).values(support);
}

/** Marks support as recorded by mistake, where it is still of this version; false when it is not. */
export async function cancelSupportRow(
  tx: Tx,
  t: Tables,
  now: Date,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  await happensAt(tx, now);
  const changed = await tx
    .update(t.supports)
    .set({ cancelledAt: now.toISOString(), version: version + 1 })
    .where(and(eq(t.supports.id, id), eq(t.supports.version, version)))
    .returning({ id: t.supports.id });
  return changed.length === 1;
}

/** Marks the breach of support as looked at, where the support is still of this version; false when it is not. It tells on no workload. */
export async function seeBreachRow(
  tx: Tx,
  t: Tables,
  now: Date,
  seenByName: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const changed = await tx
    .update(t.supports)
    .set({ breachSeenAt: now.toISOString(), breachSeenByName: seenByName, version: version + 1 })
    .where(and(eq(t.supports.id, id), eq(t.supports.version, version)))
    .returning({ id: t.supports.id });
  return changed.length === 1;
}

/** Adds a completed report. */
export async function insertReport(
  tx: Tx,
  t: Tables,
  report: Tables['reports']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.reports).values(report);
}

/** Takes a report off the record; false when it is gone already. */
export async function deleteReport(tx: Tx, t: Tables, now: Date, reportId: string): Promise<boolean> {
  await happensAt(tx, now);
  const removed = await tx
    .delete(t.reports)
    .where(eq(t.reports.reportId, reportId))
    .returning({ id: t.reports.reportId });
  return removed.length === 1;
}
