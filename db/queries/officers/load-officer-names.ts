import { eq, inArray } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { selectOnce } from '../kit/select-once';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { byOfficerName } from '../kit/by-name';

/** Who an officer is and where they stand: enough to name them in somebody else's page. */
export interface OfficerName extends Pick<TeamPlace, 'teamCode' | 'teamName' | 'lduCode' | 'regionCode'> {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
}

/** The officers with these staff codes; unknown ones are left out. */
export function loadOfficerNames(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
): Promise<OfficerName[]> {
  return inChunks([...new Set(staffCodes)], async (codes) =>
    codes.length > 1
      ? selectOfficerNames(db, t, codes)
      : selectOnce(db, 'name of an officer', { codes }, (later) => selectOfficerNames(db, t, later.codes)),
  );
}

/** The same of a few thousand at the most, to be read together with others. */
export function selectOfficerNames(db: Reader, t: Tables, staffCodes: StaffCode[]) {
  return selectNames(db, t).where(inArray(t.officers.staffCode, staffCodes));
}

/** Everybody’s staff code, by surname: for what goes through all of them in steps. */
export async function loadStaffCodesByName(db: Reader, t: Tables): Promise<StaffCode[]> {
  const rows = await db
    .select({ staffCode: t.officers.staffCode })
    .from(t.officers)
    .orderBy(...byOfficerName(db, t));
  return rows.map((row) => row.staffCode);
}

/** The officers of a unit by surname, without their hours and cases. */
export function loadOfficerNamesIn(db: Reader, t: Tables, unit: UnitFilter): Promise<OfficerName[]> {
  return selectNames(db, t)
    .where(officersIn(t, unit))
    .orderBy(...byOfficerName(db, t));
}

/** Who officers are and where they stand, for a condition to be added. */
export function selectNames(db: Reader, t: Tables) {
  return db
    .select({
      staffCode: t.officers.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      grade: t.officers.grade,
      teamCode: t.officers.teamCode,
      teamName: t.teams.name,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code));
}
