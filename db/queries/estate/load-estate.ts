import { asc, desc, eq } from 'drizzle-orm';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';

/** Every team with its LDU and region, by region, LDU and team name. A few thousand rows at most. */
export async function loadTeamPlaces(db: Reader, t: Tables): Promise<TeamPlace[]> {
  return db
    .select({
      teamCode: t.teams.code,
      teamName: t.teams.name,
      teamType: t.teams.type,
      lduCode: t.ldus.code,
      lduName: t.ldus.name,
      regionCode: t.regions.code,
      regionName: t.regions.name,
    })
    .from(t.teams)
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.regions, eq(t.ldus.regionCode, t.regions.code))
    .orderBy(asc(t.regions.name), asc(t.ldus.name), asc(t.teams.name));
}

/** The time of the data: when the last import was applied; null when nothing was imported yet. */
export async function loadDataAsOf(db: Reader, t: Tables): Promise<string | null> {
  const [row] = await db
    .select({ finishedAt: t.importRuns.finishedAt })
    .from(t.importRuns)
    .orderBy(desc(t.importRuns.finishedAt))
    .limit(1);
  return row?.finishedAt ?? null;
}
