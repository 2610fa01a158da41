import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { formatDate } from '../../../kernel/format';
import type { LduCode } from '../../../kernel/ids';
import { differences, emptyOutcome, type ImportScope, type PlanPart } from './import-plan';
import { placeOf } from '../reading/file-spec';
import { takeEffect } from './row-effect';
import { estateAfter, type ToldOfTeam, toldOf } from './told-of-team';
import { settleAreas, settleServes, settleUnits, type TeamsFile } from './settle-estate';

/** The estate as it will stand, for what points at it. */
export interface EstateAfter {
  readonly teamCodes: ReadonlySet<string>;
  readonly lduOfArea: ReadonlyMap<string, LduCode>;
  /** Keys of areas that another LDU serves than before, or none. */
  readonly movedAreaKeys: ReadonlySet<string>;
}

/** The estate when teams.csv is not among the files. */
export function estateAsStored(stored: StoredEstate): EstateAfter {
  return {
    teamCodes: new Set(openTeams(stored)),
    lduOfArea: new Map(stored.areas.map((area) => [area.areaKey, area.lduCode])),
    movedAreaKeys: new Set(),
  };
}

/** Nobody is brought into a team that was closed. */
function openTeams({ teams }: StoredEstate): string[] {
  return teams.filter((team) => team.closedOn === null).map((team) => team.code);
}

/** What teams.csv changes: regions, LDUs with the areas that they serve, teams and whom else these serve. */
export function planEstate(
  file: TeamsFile,
  stored: StoredEstate,
  scope: ImportScope,
): PlanPart & { readonly after: EstateAfter } {
  const { regions, ldus } = changedUnits(file, stored, scope);
  const areas = settleAreas(file, stored, scope);
  const serves = settleServes(file, stored, scope);
  const touched: Touched = {
    regions: new Set(regions.map((region) => region.code)),
    ldus: new Set([...ldus.map((ldu): string => ldu.code), ...areas.changedLdus]),
    teams: serves.changedTeams,
  };
  const told = { before: toldOf(stored), after: toldOf(estateAfter(file, stored, areas.lduOfArea)) };
  const { teams, outcome } = planTeams(file, stored, touched, told);
  refuseClosedTeams(file, stored, scope);
  warnOfMissingTeams(file, stored, scope);
  const codes = [...openTeams(stored), ...file.rows.map((row) => row.values.teamCode)];
  const { lduOfArea, movedAreaKeys } = areas;
  return {
    writes: { regions, ldus, teams, ...areas.writes, ...serves.writes },
    audits: [],
    outcome,
    after: { teamCodes: new Set<string>([...codes, ...file.refusedKeys]), lduOfArea, movedAreaKeys },
  };
}

/** The regions and LDUs that the file adds, renames or moves. */
function changedUnits(file: TeamsFile, stored: StoredEstate, scope: ImportScope) {
  const regions = settleUnits(file, scope, 'region', (row) => ({
    code: row.regionCode,
    name: row.regionName,
  }));
  const ldus = settleUnits(file, scope, 'ldu', (row) => ({
    code: row.lduCode,
    name: row.lduName,
    regionCode: row.regionCode,
  }));
  const regionName = new Map(stored.regions.map((region) => [region.code, region.name]));
  const lduOf = new Map(stored.ldus.map((ldu) => [ldu.code, ldu]));
  return {
    regions: regions.filter((region) => regionName.get(region.code) !== region.name),
    ldus: ldus.filter((ldu) => {
      const known = lduOf.get(ldu.code);
      return known?.name !== ldu.name || known.regionCode !== ldu.regionCode;
    }),
  };
}

/** What else a row describes that changes: its LDU, its region, whom its team serves. */
interface Touched {
  readonly regions: ReadonlySet<string>;
  readonly ldus: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
}

function planTeams(
  file: TeamsFile,
  stored: StoredEstate,
  touched: Touched,
  told: { readonly before: ToldOfTeam; readonly after: ToldOfTeam },
) {
  const outcome = emptyOutcome(file.file);
  const teams: ImportWrites['teams'][number][] = [];
  const teamOf = new Map(stored.teams.map((team) => [team.code, team]));
  for (const { values } of file.rows) {
    const { teamCode: code, teamName: name, teamType: type, lduCode, regionCode } = values;
    const known = teamOf.get(code);
    const same = known?.name === name && known.type === type && known.lduCode === lduCode;
    const around = touched.teams.has(code) || touched.ldus.has(lduCode) || touched.regions.has(regionCode);
    if (!same) teams.push({ code, name, type, lduCode });
    if (known === undefined) takeEffect(outcome, 'added', code, { name });
    else if (!same || around)
      takeEffect(outcome, 'changed', code, {
        name,
        ...differences(told.before(code), told.after(code)),
      });
    else outcome.unchanged += 1;
  }
  return { teams, outcome };
}

function refuseClosedTeams(file: TeamsFile, stored: StoredEstate, { log }: ImportScope): void {
  const closed = new Map(stored.teams.map(({ code, closedOn }) => [code, closedOn]));
  for (const entry of file.rows) {
    const { teamCode: code } = entry.values;
    const closedOn = closed.get(code) ?? null;
    if (closedOn !== null)
      log.error(
        placeOf(file.file, entry, 'team_code', code),
        `${code} was closed on ${formatDate(closedOn)}: leave it out, or give the new team another code`,
      );
  }
}

function warnOfMissingTeams(file: TeamsFile, stored: StoredEstate, scope: ImportScope): void {
  if (!scope.complete) return;
  const inFile = new Set<string>([...file.rows.map((row) => row.values.teamCode), ...file.refusedKeys]);
  const missing = stored.teams
    .filter((team) => !inFile.has(team.code) && !team.closedOn)
    .map((team) => team.code);
  if (missing.length > 0)
    scope.log.warn(
      { file: file.file },
      `Teams that are not in this file are left alone: ${missing.join(', ')}`,
    );
}
