import { and, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { ScopeLevel } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { type ClashingRecord, readRecords } from './key-clash';
import { selectTeamPlaces } from './load-estate';

/** Teams with what stands under each, in the order of the codes. */
export async function readClashingTeams(
  db: Reader,
  t: Tables,
  codes: readonly string[],
): Promise<ClashingRecord[]> {
  const places = await selectTeamPlaces(db, t).where(inArray(t.teams.code, codes.map(asTeamCode)));
  return readRecords(
    codes,
    places,
    (team) => team.teamCode,
    async ({ teamCode, teamName, lduCode, regionCode }) => ({
      kind: 'team',
      name: teamName,
      place: { regionCode, lduCode, teamCode },
      staffCode: null,
      holds: {
        liveCases: await liveCasesHeld(db, t, eq(t.officers.teamCode, teamCode)),
        staff: await db.$count(t.officers, eq(t.officers.teamCode, teamCode)),
        signIns: await scopesOver(db, t, 'team', teamCode),
      },
    }),
  );
}

/** LDUs with what stands under each, in the order of the codes. */
export async function readClashingLdus(
  db: Reader,
  t: Tables,
  codes: readonly string[],
): Promise<ClashingRecord[]> {
  const { cases } = t;
  const rows = await db
    .select()
    .from(t.ldus)
    .where(inArray(t.ldus.code, codes.map(asLduCode)));
  return readRecords(
    codes,
    rows,
    (ldu) => ldu.code,
    async ({ code, name, regionCode }) => ({
      kind: 'ldu',
      name,
      place: { regionCode, lduCode: code, teamCode: null },
      staffCode: null,
      holds: {
        liveCases: await liveCasesIn(
          db,
          t,
          eq(t.teams.lduCode, code),
          or(eq(cases.homeLduCode, code), eq(cases.standsLduCode, code)),
        ),
        teams: await db.$count(t.teams, eq(t.teams.lduCode, code)),
        areas: await db.$count(t.lduAreas, eq(t.lduAreas.lduCode, code)),
        servedBy: await db.$count(t.teamServes, eq(t.teamServes.unitCode, code)),
        signIns: await scopesOver(db, t, 'ldu', code),
      },
    }),
  );
}

/** Regions with what stands under each, in the order of the codes. */
export async function readClashingRegions(
  db: Reader,
  t: Tables,
  codes: readonly string[],
): Promise<ClashingRecord[]> {
  const rows = await db
    .select()
    .from(t.regions)
    .where(inArray(t.regions.code, codes.map(asRegionCode)));
  return readRecords(
    codes,
    rows,
    (region) => region.code,
    async ({ code, name }) => ({
      kind: 'region',
      name,
      place: { regionCode: code, lduCode: null, teamCode: null },
      staffCode: null,
      holds: {
        liveCases: await liveCasesIn(db, t, eq(t.ldus.regionCode, code), eq(t.cases.standsRegionCode, code)),
        ldus: await db.$count(t.ldus, eq(t.ldus.regionCode, code)),
        servedBy: await db.$count(t.teamServes, eq(t.teamServes.unitCode, code)),
        signIns: await scopesOver(db, t, 'region', code),
      },
    }),
  );
}

async function liveCasesHeld(db: Reader, t: Tables, where: SQL | undefined): Promise<number> {
  const { allocations: a, cases, officers, teams, ldus } = t;
  const [row] = await db
    .select({ cases: count() })
    .from(a)
    .innerJoin(cases, eq(cases.crn, a.crn))
    .innerJoin(officers, eq(officers.staffCode, a.staffCode))
    .innerJoin(teams, eq(teams.code, officers.teamCode))
    .innerJoin(ldus, eq(ldus.code, teams.lduCode))
    .where(and(isNull(a.endedOn), isNull(cases.endedOn), where));
  return Number(row?.cases ?? 0);
}

/** Live cases that are held in a unit, and those that nobody holds and that stand there. */
async function liveCasesIn(
  db: Reader,
  t: Tables,
  heldThere: SQL | undefined,
  standsThere: SQL | undefined,
): Promise<number> {
  const { allocations: a, cases } = t;
  const [waiting] = await db
    .select({ cases: count() })
    .from(cases)
    .leftJoin(a, and(eq(a.crn, cases.crn), isNull(a.endedOn)))
    .where(and(isNull(cases.endedOn), isNull(a.id), standsThere));
  return (await liveCasesHeld(db, t, heldThere)) + Number(waiting?.cases ?? 0);
}

/** Roles of people and tokens over a unit. */
async function scopesOver(
  db: Reader,
  t: Tables,
  level: Exclude<ScopeLevel, 'nation'>,
  code: string,
): Promise<number> {
  const { userRoles: r, apiTokens: k } = t;
  return (
    (await db.$count(r, and(eq(r.scopeLevel, level), eq(r.scopeCode, code)))) +
    (await db.$count(k, and(eq(k.scopeLevel, level), eq(k.scopeCode, code), isNull(k.revokedAt))))
  );
}
