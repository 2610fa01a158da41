import 'server-only';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { toAreaKey } from '../../../domain/allocation/routing/routing-estate';
import type { LduCode } from '../../../kernel/ids';
import type { TeamsFile } from './settle-estate';

/** Everything that a row of teams.csv tells, of a team by its code. */
export type ToldOfTeam = (code: string) => Readonly<Record<string, unknown>>;

/** The rows of teams.csv that an estate would be written as. */
export function toldOf(estate: StoredEstate): ToldOfTeam {
  const teams = new Map(estate.teams.map((team) => [team.code as string, team]));
  const ldus = new Map(estate.ldus.map((ldu) => [ldu.code as string, ldu]));
  const regions = new Map(estate.regions.map((region) => [region.code as string, region.name]));
  return (code) => {
    const team = teams.get(code);
    const ldu = ldus.get(team?.lduCode ?? '');
    return {
      teamName: team?.name ?? null,
      teamType: team?.type ?? null,
      lduCode: team?.lduCode ?? null,
      lduName: ldu?.name ?? null,
      regionCode: ldu?.regionCode ?? null,
      regionName: regions.get(ldu?.regionCode ?? '') ?? null,
      areas: estate.areas
        .filter((area) => area.lduCode === team?.lduCode)
        .map(({ area }) => area)
        .sort(),
      serves: estate.serves
        .filter((row) => row.teamCode === code)
        .map((row) => row.unitCode)
        .sort(),
    };
  };
}

/** The estate as a file leaves it: what it does not name stays. */
export function estateAfter(
  file: TeamsFile,
  stored: StoredEstate,
  lduOfArea: ReadonlyMap<string, LduCode>,
): StoredEstate {
  const said = file.rows.map(({ values }) => values);
  const written = new Map([
    ...stored.areas.map(({ areaKey, area }) => [areaKey, area] as const),
    ...said.flatMap(({ areas = [] }) => areas.map((area) => [toAreaKey(area), area] as const)),
  ]);
  const servesSaid = new Map(said.map(({ teamCode, serves }) => [teamCode, serves]));
  return {
    regions: byCode([
      ...stored.regions,
      ...said.map((row) => ({ code: row.regionCode, name: row.regionName })),
    ]),
    ldus: byCode([
      ...stored.ldus,
      ...said.map((row) => ({ code: row.lduCode, name: row.lduName, regionCode: row.regionCode })),
    ]),
    teams: byCode([
      ...stored.teams,
      ...said.map((row) => ({
        code: row.teamCode,
        name: row.teamName,
        type: row.teamType,
        lduCode: row.lduCode,
        closedOn: null,
      })),
    ]),
    areas: [...lduOfArea].map(([areaKey, lduCode]) => ({
      areaKey,
      lduCode,
      area: written.get(areaKey) ?? areaKey,
    })),
    serves: [
      ...stored.serves.filter((row) => servesSaid.get(row.teamCode) === undefined),
      ...said.flatMap(({ teamCode, serves = [] }) => serves.map((unitCode) => ({ teamCode, unitCode }))),
    ],
  };
}

/** The last of each code. */
function byCode<Unit extends { readonly code: string }>(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
}
