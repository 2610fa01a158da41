import { and, inArray } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode, TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { ofStoredDay } from './load-stored-days';

/** Somebody of whom a day is stored; up to which instant it was known (null: the end of the day). */
interface StoredStaff {
  readonly staffCode: StaffCode;
  readonly onDate: IsoDate;
  readonly knownAt: string | null;
}

/** Whoever stood in some teams on one of some stored days. */
export async function loadStoredStaff(
  db: Reader,
  t: Tables,
  teamCodes: readonly TeamCode[],
  days: readonly IsoDate[],
): Promise<StoredStaff[]> {
  const s = t.officerSnapshots;
  if (teamCodes.length === 0) return [];
  return db
    .select({ staffCode: s.staffCode, onDate: s.onDate, knownAt: s.knownAt })
    .from(s)
    .where(and(ofStoredDay(t, inArray(t.storedDays.onDate, [...days])), inArray(s.teamCode, [...teamCodes])));
}
