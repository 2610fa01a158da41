import { and, count, eq, isNotNull, isNull, notExists, notInArray } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** How many live cases stand with each key: an officer's, and those of their team, LDU and region. */
export interface LiveWeights {
  readonly officer: ReadonlyMap<string, number>;
  readonly team: ReadonlyMap<string, number>;
  readonly ldu: ReadonlyMap<string, number>;
  readonly region: ReadonlyMap<string, number>;
}

/**
 * Counts the live cases that are held, by whom and where: what decides between keys that fold alike. Below nothing: an officer who was
 * logged in error or merged, and a team under which nothing stands any more.
 */
export async function loadLiveWeights(db: Reader, t: Tables): Promise<LiveWeights> {
  const rows = await db
    .select({
      officer: t.officers.staffCode,
      team: t.teams.code,
      ldu: t.teams.lduCode,
      region: t.ldus.regionCode,
      cases: count(),
    })
    .from(t.allocations)
    .innerJoin(t.cases, eq(t.cases.crn, t.allocations.crn))
    .innerJoin(t.officers, eq(t.officers.staffCode, t.allocations.staffCode))
    .innerJoin(t.teams, eq(t.teams.code, t.officers.teamCode))
    .innerJoin(t.ldus, eq(t.ldus.code, t.teams.lduCode))
    .where(and(isNull(t.allocations.endedOn), isNull(t.cases.endedOn)))
    .groupBy(t.officers.staffCode, t.teams.code, t.teams.lduCode, t.ldus.regionCode);
  const weights = { officer: new Map(), team: new Map(), ldu: new Map(), region: new Map() } as Record<
    keyof LiveWeights,
    Map<string, number>
  >;
  for (const row of rows)
    for (const kind of ['officer', 'team', 'ldu', 'region'] as const)
      weights[kind].set(row[kind], (weights[kind].get(row[kind]) ?? 0) + row.cases);
  await weighWhatIsGone(db, t, weights);
  return weights;
}

async function weighWhatIsGone(
  db: Reader,
  t: Tables,
  weights: Record<keyof LiveWeights, Map<string, number>>,
): Promise<void> {
  const { staffCode, teamCode, loggedInErrorAt } = t.officers;
  const gone = await db.select({ staffCode }).from(t.officers).where(isNotNull(loggedInErrorAt));
  for (const row of gone) if (!weights.officer.has(row.staffCode)) weights.officer.set(row.staffCode, -1);
  const manned = db.select({ teamCode }).from(t.officers);
  const { userRoles: r, teamServes: s } = t;
  const ofTeam = and(eq(r.scopeLevel, 'team'), eq(r.scopeCode, t.teams.code));
  const served = db.select({ teamCode: s.teamCode }).from(s).where(eq(s.teamCode, t.teams.code));
  const empty = await db
    .select({ code: t.teams.code })
    .from(t.teams)
    .where(
      and(
        notInArray(t.teams.code, manned),
        notExists(served),
        notExists(db.select({ code: r.scopeCode }).from(r).where(ofTeam)),
      ),
    );
  for (const { code } of empty) weights.team.set(code, -1);
}
