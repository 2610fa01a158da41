import { desc, eq } from 'drizzle-orm';
import type { RoutingEstate } from '../../../lib/domain/allocation/queue/routing-estate';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';
import { renamed, together } from '../kit/together';
import { routingReads, toRoutingEstate } from './load-routing-estate';
import { sortByNames } from '../../../lib/kernel/text/fold-name';

/** Every team with its LDU and region, by region, LDU and team name. A few thousand rows at most. */
export async function loadTeamPlaces(db: Reader, t: Tables): Promise<TeamPlace[]> {
  return byNames((await together(db, { places: selectTeamPlaces(db, t) })).places);
}

/** The estate as routing needs it, and as pages name it. */
export interface Estate {
  readonly routing: RoutingEstate;
  readonly places: readonly TeamPlace[];
}

/** Both in one read. */
export async function loadEstate(db: Reader, t: Tables): Promise<Estate> {
  const rows = await together(db, { ...routingReads(db, t), places: selectTeamPlaces(db, t) });
  return { routing: toRoutingEstate(rows), places: byNames(rows.places) };
}

/** Every team with its LDU and region, to be read together with others. */
export function selectTeamPlaces(db: Reader, t: Tables) {
  return db
    .select({
      teamCode: t.teams.code,
      teamName: renamed(t.teams.name, 'team_name'),
      teamType: t.teams.type,
      lduCode: t.teams.lduCode,
      lduName: renamed(t.ldus.name, 'ldu_name'),
      regionCode: t.ldus.regionCode,
      regionName: renamed(t.regions.name, 'region_name'),
    })
    .from(t.teams)
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.regions, eq(t.ldus.regionCode, t.regions.code));
}

function byNames(places: readonly TeamPlace[]): TeamPlace[] {
  return sortByNames(places, ({ regionName, lduName, teamName, teamCode }) => [
    regionName,
    lduName,
    teamName,
    teamCode,
  ]);
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
