import { eq } from 'drizzle-orm';
import type { Place } from '../../../lib/domain/access/can';
import type { Crn, LduCode, RegionCode, StaffCode, TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/*
 * Where one thing stands, by its key as it is stored: for what is asked so often that it must not read the estate. Null: not there.
 */

export async function loadTeamPlace(db: Reader, t: Tables, code: TeamCode): Promise<Place | null> {
  const [row] = await db
    .select({ teamCode: t.teams.code, lduCode: t.teams.lduCode, regionCode: t.ldus.regionCode })
    .from(t.teams)
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(eq(t.teams.code, code));
  return row ?? null;
}

export async function loadLduPlace(db: Reader, t: Tables, code: LduCode): Promise<Place | null> {
  const [row] = await db
    .select({ lduCode: t.ldus.code, regionCode: t.ldus.regionCode })
    .from(t.ldus)
    .where(eq(t.ldus.code, code));
  return row ? { ...row, teamCode: null } : null;
}

export async function loadRegionPlace(db: Reader, t: Tables, code: RegionCode): Promise<Place | null> {
  const [row] = await db
    .select({ regionCode: t.regions.code })
    .from(t.regions)
    .where(eq(t.regions.code, code));
  return row ? { ...row, lduCode: null, teamCode: null } : null;
}

export async function loadStaffPlace(db: Reader, t: Tables, staffCode: StaffCode): Promise<Place | null> {
  const [row] = await db
    .select({ teamCode: t.officers.teamCode, lduCode: t.teams.lduCode, regionCode: t.ldus.regionCode })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(eq(t.officers.staffCode, staffCode));
  return row ?? null;
}

/** The LDU that serves the home of a case; a case without one has no place of its own. */
export async function loadCaseHome(db: Reader, t: Tables, crn: Crn): Promise<Place | null> {
  const [row] = await db
    .select({ lduCode: t.cases.homeLduCode, regionCode: t.ldus.regionCode })
    .from(t.cases)
    .innerJoin(t.ldus, eq(t.cases.homeLduCode, t.ldus.code))
    .where(eq(t.cases.crn, crn));
  return row ? { ...row, teamCode: null } : null;
}
