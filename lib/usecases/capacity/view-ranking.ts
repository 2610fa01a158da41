import 'server-only';
import { trendDays } from '../../domain/metrics/history/trend';
import { NO_DAYS, pastOfDays, trendOfTally } from '../../domain/metrics/tally/days-tally';
import { figuresOfTally } from '../../domain/metrics/units/measure-unit';
import {
  findTeams,
  kindsOfTeams,
  type RankedTeam,
  rankedTeam,
  rankTeams,
} from '../../domain/metrics/ranking/rank-teams';
import { isInside, unitOfTeam } from '../../domain/metrics/units/units';
import { ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadUnitTallies, workOfUnit } from '../figures/load-unit-tallies';
import type { Problem } from '../problem';
import { type AskedUnit, loadAskedUnit, unitsToGoUp, type UnitToView } from './parts/load-capacity';
import type { RankingAsked, RankingPage } from './ranking-page';

/** Every team of a unit, flat, of one kind at a time: where each stands among its like, and since when. */
export async function viewRanking(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  { type: typeAsked, words, ...order }: RankingAsked,
): Promise<Result<RankingPage, Problem>> {
  const found = await loadAskedUnit(context, unitAsked);
  if (!found.ok) return found;
  const { unit, estate, model, today, dataAsOf } = found.value;
  const kinds = kindsOfTeams(estate.filter((team) => isInside(unit, team)));
  const most = [...kinds].sort((a, b) => b.count - a.count)[0]?.type ?? null;
  const type = typeAsked ?? most;
  const all = await loadTeams(context, found.value, (team) => team.teamType === type);
  return ok({
    ...{ model, today, dataAsOf, unit, kinds, type },
    above: unitsToGoUp(context, found.value),
    teams: rankTeams(findTeams(all, words), order),
    total: all.length,
    monthAgo:
      all
        .flatMap(({ monthAgo }) => monthAgo?.onDate ?? [])
        .sort()
        .at(-1) ?? null,
  });
}

async function loadTeams(
  context: UseCaseContext,
  { unit, estate, model, today }: UnitToView,
  isWanted: (team: UnitToView['estate'][number]) => boolean,
): Promise<RankedTeam[]> {
  const day = { model, today };
  const teams = estate
    .filter((team) => isInside(unit, team) && isWanted(team))
    .map((place) => ({ place, team: unitOfTeam(place, 'team') }));
  const units = teams.map(({ team }) => team);
  const heldBy = await loadUnitTallies(context, 'work', day, units);
  const daysOf = await loadUnitTallies(context, 'days', day, units);
  const weeks = trendDays('week', today);
  return teams.map(({ place, team }) => {
    const days = daysOf(team) ?? NO_DAYS;
    const figures = figuresOfTally(model, workOfUnit(heldBy(team), [], team, day));
    const past = { monthAgo: pastOfDays(model, days.month, today), trend: trendOfTally(days, weeks) };
    return rankedTeam(place, { ...team, ...figures }, past);
  });
}
