import 'server-only';
import { can, mayAnywhere } from '../../domain/access/can';
import { groupBy } from '../../kernel/collections';
import { err, ok, type Result } from '../../kernel/result';
import type { RegionTeams, TeamsPage, UnitFigure } from './team-page';
import { countOverCapacity, measureTeam } from '../../domain/metrics/units/team-figures';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../domain/workload/model/model';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** The teams that the actor may see, by region and LDU, each level with its sums over the teams shown. */
export async function viewTeams(context: UseCaseContext): Promise<Result<TeamsPage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_team'))
    return err({ code: 'not_allowed', detail: 'Your role shows no teams' });
  const source = await loadFigureSource(context);
  const [{ places }, measured] = await Promise.all([
    estateOf(context),
    loadMeasured(context, source, 'view_team', { level: 'nation', code: '' }),
  ]);
  const mine = places.filter((place) => can(actor, 'view_team', { places: [place] }).allowed);
  const mayMerge = mayAnywhere(actor, 'run_import') || mayAnywhere(actor, 'edit_officer');
  return ok({ ...source, regions: toRegions(source.model, mine, measured), mayMerge });
}

function toRegions(
  model: WorkloadModel,
  places: readonly TeamPlace[],
  officers: readonly MeasuredOfficer[],
): RegionTeams[] {
  const officersOf = groupBy(officers, (entry): string => entry.officer.teamCode);
  const membersOf = (teams: readonly TeamPlace[]): MeasuredOfficer[] =>
    teams.flatMap((team) => officersOf.get(team.teamCode) ?? []);
  const regions = groupBy(places, (place): string => place.regionCode);
  return [...regions].map(([code, inRegion]) => ({
    code,
    name: inRegion[0]?.regionName ?? code,
    ...toFigure(model, membersOf(inRegion)),
    ldus: [...groupBy(inRegion, (place): string => place.lduCode)].map(([lduCode, inLdu]) => ({
      code: lduCode,
      name: inLdu[0]?.lduName ?? lduCode,
      ...toFigure(model, membersOf(inLdu)),
      teams: inLdu.map((team) => ({ team, ...toFigure(model, membersOf([team])) })),
    })),
  }));
}

function toFigure(model: WorkloadModel, officers: readonly MeasuredOfficer[]): UnitFigure {
  return {
    ...measureTeam(model, officers),
    overCapacity: countOverCapacity(officers),
    beyondGrade: officers.reduce(
      (sum, entry) => sum + entry.cases.filter((held) => held.judgement.verdict === 'not_allowed').length,
      0,
    ),
  };
}
