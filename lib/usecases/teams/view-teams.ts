import 'server-only';
import { can, mayAnywhere } from '../../domain/access/can';
import { groupBy } from '../../kernel/collections';
import { err, ok, type Result } from '../../kernel/result';
import type { RegionTeams, TeamsPage, UnitFigure } from './team-page';
import type { CountedOf } from '../../domain/metrics/counts/count-share';
import { addTallies } from '../../domain/metrics/tally/add-tallies';
import type { UnitTally } from '../../domain/metrics/tally/unit-tally';
import { hoursUnknown } from '../../domain/metrics/units/team-figures';
import { unitOfTeam } from '../../domain/metrics/units/units';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { groupOfTally, type WorkTally } from '../../domain/workload/measure/measure-group';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../context';
import { loadUnitTallies } from '../figures/load-unit-tallies';
import { estateOf } from '../once-a-request';
import { loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** What a team adds to the sums of its LDU and region. */
interface TeamSums {
  readonly work: WorkTally;
  readonly over: CountedOf;
  readonly beyondGrade: number;
}

/** The teams that the actor may see, by region and LDU, each level with its sums over the teams shown: from what is kept of each team. */
export async function viewTeams(context: UseCaseContext): Promise<Result<TeamsPage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_team'))
    return err({ code: 'not_allowed', detail: 'Your role shows no teams' });
  const [source, { places }] = await Promise.all([loadFigureSource(context), estateOf(context)]);
  const mine = places.filter(
    (place) => !place.closedOn && can(actor, 'view_team', { places: [place] }).allowed,
  );
  const sumsOf = await loadSumsOf(context, source, mine);
  const unknown = await withoutHours(
    context,
    source,
    mine.filter((team) => sumsOf(team)?.work.available === 0),
  );
  const figureOf = (teams: readonly TeamPlace[]): UnitFigure =>
    toFigure(
      source,
      teams.flatMap((team) => sumsOf(team) ?? []),
      teams.flatMap((team) => unknown.get(team.teamCode) ?? []),
    );
  const mayMerge = mayAnywhere(actor, 'run_import') || mayAnywhere(actor, 'merge_keys');
  return ok({ ...source, regions: toRegions(mine, figureOf), mayMerge });
}

async function loadSumsOf(
  context: UseCaseContext,
  { model, today }: FigureSource,
  teams: readonly TeamPlace[],
): Promise<(team: TeamPlace) => TeamSums | undefined> {
  const units = teams.map((team) => unitOfTeam(team, 'team'));
  const tallyOf = await loadUnitTallies(context, 'work', { model, today }, units);
  return (team) => {
    const tally = tallyOf(unitOfTeam(team, 'team'));
    return tally && sumsOfTally(tally);
  };
}

function sumsOfTally({ work, shares }: UnitTally): TeamSums {
  return { work, over: shares.officersOver100, beyondGrade: shares.beyondGrade.count };
}

/** The officers of teams that have no points available, by team: whether hours are missing or nobody has any, no sum tells. */
async function withoutHours(
  context: UseCaseContext,
  source: FigureSource,
  teams: readonly TeamPlace[],
): Promise<ReadonlyMap<string, readonly MeasuredOfficer[]>> {
  if (teams.length === 0) return new Map();
  const codes = teams.map(({ teamCode }) => teamCode);
  const officers = await loadMeasured(context, source, 'view_team', { level: 'teams', codes });
  return groupBy(officers, (entry): string => entry.officer.teamCode);
}

function toRegions(
  places: readonly TeamPlace[],
  figureOf: (teams: readonly TeamPlace[]) => UnitFigure,
): RegionTeams[] {
  const regions = groupBy(places, (place): string => place.regionCode);
  return [...regions].map(([code, inRegion]) => ({
    code,
    name: inRegion[0]?.regionName ?? code,
    ...figureOf(inRegion),
    ldus: [...groupBy(inRegion, (place): string => place.lduCode)].map(([lduCode, inLdu]) => ({
      code: lduCode,
      name: inLdu[0]?.lduName ?? lduCode,
      ...figureOf(inLdu),
      teams: inLdu.map((team) => ({ team, ...figureOf([team]) })),
    })),
  }));
}

function toFigure(
  { model }: FigureSource,
  sums: readonly TeamSums[],
  withoutHours: readonly MeasuredOfficer[],
): UnitFigure {
  const { work, over, beyondGrade } = addTallies(sums) ?? NOTHING;
  const group = groupOfTally(model, work);
  return {
    ...group,
    state: hoursUnknown(group, withoutHours) ? 'unknown' : group.state,
    overCapacity: { over: over.count, holding: over.of },
    beyondGrade,
  };
}

const NOTHING: TeamSums = {
  work: {
    usedHundredths: 0,
    available: 0,
    cases: 0,
    provisional: 0,
    lowestHundredths: 0,
    highestHundredths: 0,
  },
  over: { count: 0, of: 0 },
  beyondGrade: 0,
};
