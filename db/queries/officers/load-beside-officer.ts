import { eq } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { together } from '../kit/together';
import { type OfficerName, selectOfficerNames } from './load-officer-names';

/** What an officer's page says beside the record: when it was marked as logged in error, and who their line manager is. */
interface BesideOfficer {
  /** Null for a real record. */
  readonly loggedInErrorAt: string | null;
  /** Null where none is recorded. */
  readonly lineManager: OfficerName | null;
}

/** Reads what stands beside an officer. */
export async function loadBesideOfficer(
  db: Reader,
  t: Tables,
  officer: { readonly staffCode: StaffCode; readonly lineManagerStaffCode: StaffCode | null },
): Promise<BesideOfficer> {
  const { staffCode, lineManagerStaffCode } = officer;
  const { own, managers } = await together(db, {
    own: db
      .select({ at: t.officers.loggedInErrorAt })
      .from(t.officers)
      .where(eq(t.officers.staffCode, staffCode)),
    managers: selectOfficerNames(db, t, lineManagerStaffCode === null ? [] : [lineManagerStaffCode]),
  });
  return { loggedInErrorAt: own[0]?.at ?? null, lineManager: managers[0] ?? null };
}
