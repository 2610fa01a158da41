import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { LduCode, RegionCode, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Whose rows are taken out: those of a region, by the LDUs that it has. Null: everything. */
export type ExportGround = { readonly region: RegionCode; readonly ldus: readonly LduCode[] } | null;

/** What a region has of the estate. */
export async function groundOf(db: Reader, t: Tables, region: RegionCode): Promise<ExportGround> {
  const ldus = await db.select({ code: t.ldus.code }).from(t.ldus).where(eq(t.ldus.regionCode, region));
  return { region, ldus: ldus.map(({ code }) => code) };
}

/** That a team is open and stands there: files speak of no team that is closed. */
export function openTeamOf(t: Tables, ground: ExportGround): SQL | undefined {
  const there = ground === null ? undefined : inArray(t.teams.lduCode, [...ground.ldus]);
  return and(isNull(t.teams.closedOn), there);
}

/**
 * That a live case is the region's, in a query that joins the open holding with officer and team: where its holder's team is; of one that
 * nobody holds, where the home is, or where it stands while no unit serves the home. So each case is of one region.
 */
export function caseOf(t: Tables, ground: ExportGround): SQL | undefined {
  if (ground === null) return undefined;
  const ldus = [...ground.ldus];
  const { homeLduCode, standsLduCode, standsRegionCode } = t.cases;
  const stands = or(eq(standsRegionCode, ground.region), inArray(standsLduCode, ldus));
  const home = or(inArray(homeLduCode, ldus), and(isNull(homeLduCode), stands));
  return or(inArray(t.teams.lduCode, ldus), and(isNull(t.allocations.id), home));
}

/** The staff codes of everybody in the region's open teams, those who left among them, in their order. */
export async function staffCodesOf(db: Reader, t: Tables, ground: ExportGround): Promise<StaffCode[]> {
  const rows = await db
    .select({ staffCode: t.officers.staffCode })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .where(openTeamOf(t, ground))
    .orderBy(asc(t.officers.staffCode));
  return rows.map(({ staffCode }) => staffCode);
}
