import { eq, or, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { StaffCode } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import { markOfficerDecided } from '../cases/save-decided-at';

/** Whether anything happened with an officer: cases, hours, absences, reports, stored days, supervision, a sign-in. */
export async function hasHistory(tx: Tx, t: Tables, code: StaffCode): Promise<boolean> {
  const places: readonly (readonly [PgTable, SQL | undefined])[] = [
    [t.allocations, eq(t.allocations.staffCode, code)],
    [t.oversights, eq(t.oversights.staffCode, code)],
    [t.reductions, eq(t.reductions.staffCode, code)],
    [t.absences, eq(t.absences.staffCode, code)],
    [t.reports, eq(t.reports.staffCode, code)],
    [t.officerSnapshots, eq(t.officerSnapshots.staffCode, code)],
    [t.caseShares, eq(t.caseShares.staffCode, code)],
    [t.caseCovers, or(eq(t.caseCovers.staffCode, code), eq(t.caseCovers.holderStaffCode, code))],
    [t.namedContacts, or(eq(t.namedContacts.staffCode, code), eq(t.namedContacts.holderStaffCode, code))],
    [t.supervisions, eq(t.supervisions.staffCode, code)],
    [t.reliefPlans, eq(t.reliefPlans.staffCode, code)],
    [t.challenges, eq(t.challenges.staffCode, code)],
    [t.bars, eq(t.bars.staffCode, code)],
    [t.deputies, or(eq(t.deputies.staffCode, code), eq(t.deputies.forStaffCode, code))],
    [t.reasonViews, eq(t.reasonViews.staffCode, code)],
    [t.supports, or(eq(t.supports.fromStaffCode, code), eq(t.supports.toStaffCode, code))],
    [t.bandChanges, eq(t.bandChanges.holderStaffCode, code)],
    [t.gradeItems, eq(t.gradeItems.staffCode, code)],
    [t.handoffs, eq(t.handoffs.staffCode, code)],
    [t.officers, eq(t.officers.lineManagerStaffCode, code)],
    [t.users, eq(t.users.staffCode, code)],
  ];
  for (const [table, about] of places) if ((await tx.$count(table, about)) > 0) return true;
  return false;
}

/** Takes an officer without any history off the record, with their training. */
export async function deleteOfficer(tx: Tx, t: Tables, code: StaffCode, now: Date): Promise<void> {
  await happensAt(tx, now);
  await tx.delete(t.officerTraining).where(eq(t.officerTraining.staffCode, code));
  await tx.delete(t.officers).where(eq(t.officers.staffCode, code));
}

/** Marks an officer as logged in error: gone from today on, kept because something happened with them. */
export async function markLoggedInError(
  tx: Tx,
  t: Tables,
  { staffCode, version }: { readonly staffCode: StaffCode; readonly version: number },
  leavingDate: Tables['officers']['$inferInsert']['leavingDate'],
  now: Date,
): Promise<void> {
  await happensAt(tx, now);
  await tx
    .update(t.officers)
    .set({ leavingDate, loggedInErrorAt: now.toISOString(), version: version + 1 })
    .where(eq(t.officers.staffCode, staffCode));
  await markOfficerDecided(tx, t, staffCode, ['life', 'leavingDate'], now);
}
