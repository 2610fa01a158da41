import { desc, eq, isNull } from 'drizzle-orm';
import type { RoutingEstate } from '../../../lib/domain/allocation/routing/routing-estate';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';
import { renamed, RowMemory, type RowsOf, together } from '../kit/together';
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

/** What both are read from. */
export function estateReads(db: Reader, t: Tables) {
  const { ldus, serves } = routingReads(db, t);
  return { ldus, serves, places: selectTeamPlaces(db, t) };
}

type EstateRows = RowsOf<ReturnType<typeof estateReads>>;

/** Of reads that every page makes, so that an estate in which nothing has changed is put together once (`toEstate`). */
export function estateMemory(): RowMemory {
  return new RowMemory(['ldus', 'serves', 'places'] satisfies (keyof EstateRows)[]);
}

let last: { readonly rows: EstateRows; readonly estate: Estate } | undefined;

/** The estate of the rows that were read: of the same rows as before, the same estate. */
export function toEstate(rows: EstateRows): Estate {
  const { ldus, serves, places } = rows;
  if (last?.rows.ldus === ldus && last.rows.serves === serves && last.rows.places === places)
    return last.estate;
  // What is routed comes to teams that are open.
  const open = places.filter(({ closedOn }) => closedOn === null);
  const teams = open.map(({ teamCode, teamName, teamType, lduCode }) => ({
    code: teamCode,
    name: teamName,
    type: teamType,
    lduCode,
  }));
  teams.sort((a, b) => (a.code < b.code ? -1 : 1));
  const estate = { routing: toRoutingEstate({ ldus, serves, teams }), places: byNames(places) };
  last = { rows: { ldus, serves, places }, estate };
  return estate;
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
      closedOn: t.teams.closedOn,
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
  const [row] = await selectLastImport(db, t);
  return row?.finishedAt ?? null;
}

/** The same, to be read together with others: one row, or none. */
export function selectLastImport(db: Reader, t: Tables) {
  return db
    .select({ finishedAt: t.importRuns.finishedAt })
    .from(t.importRuns)
    .where(isNull(t.importRuns.undoneAt))
    .orderBy(desc(t.importRuns.finishedAt))
    .limit(1);
}
