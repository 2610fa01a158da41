import { compareNames, foldName } from '../../../kernel/text/fold-name';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { TEAM_TYPES, type TeamType } from '../../banding/case-vocabulary';
import type { TeamPlace } from '../../workload/measure/officer-record';
import { toHundredths } from '../brief/brief-parts';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import type { PastFigures } from '../history/past-figures';
import type { TrendPoint } from '../history/trend';

/** A team as it stands in the ranking of its kind. */
export interface RankedTeam {
  readonly figures: MeasuredUnit;
  readonly place: TeamPlace;
  /** The stored day of a month ago; null where none is stored. */
  readonly monthAgo: PastFigures | null;
  /** Points of a per cent since then, in tenths, between the two percentages as they are printed; null where one is missing. */
  readonly changeTenths: number | null;
  /** Cases held beyond grade, of each 100 held, 1 decimal; null where none is held. */
  readonly beyondOf100: number | null;
  /** Each Monday of 12 months, oldest first. */
  readonly trend: readonly TrendPoint[];
}

/** What teams can be ranked by. */
export const RANK_SORTS = ['workload', 'change', 'over100', 'beyond', 'excessive', 'name'] as const;
type RankSort = (typeof RANK_SORTS)[number];

/** Teams of one kind, in an order; unlike kinds are never ranked together, since their work is not alike (docs/rules/measures.md). */
export interface RankOrder {
  readonly sort: RankSort;
  readonly direction: 'asc' | 'desc';
}

/** A team with what the ranking says of it. */
export function rankedTeam(
  place: TeamPlace,
  figures: MeasuredUnit,
  past: { readonly monthAgo: PastFigures | null; readonly trend: readonly TrendPoint[] },
): RankedTeam {
  return {
    place,
    figures,
    ...past,
    changeTenths: changeInTenths(figures, past.monthAgo),
    beyondOf100: percentRoundedHalfUp(figures.beyondGrade.count, figures.beyondGrade.of, 1),
  };
}

type Points = Pick<MeasuredUnit, 'pointsUsed' | 'pointsAvailable'>;

/** By how many tenths of a per cent a workload has changed, between the two as they are printed (docs/rules/measures.md, M-18); null where one is missing. */
export function changeInTenths(now: Points, then: Points | null): number | null {
  const [after, before] = [tenthsOf(now), then === null ? null : tenthsOf(then)];
  return after === null || before === null ? null : after - before;
}

/** A workload as it is printed, in tenths of a per cent; null without points available. */
export function tenthsOf(points: Points): number | null {
  const percent = percentRoundedHalfUp(toHundredths(points.pointsUsed), points.pointsAvailable * 100, 1);
  return percent === null ? null : Math.round(percent * 10);
}

/** The kinds of team that there are, in the order of the vocabulary, each with how many. */
export function kindsOfTeams(
  teams: readonly Pick<TeamPlace, 'teamType'>[],
): { readonly type: TeamType; readonly count: number }[] {
  return TEAM_TYPES.map((type) => ({
    type,
    count: teams.filter((team) => team.teamType === type).length,
  })).filter(({ count }) => count > 0);
}

/** Teams in the order asked for; those without the figure come last either way, and equal ones by name. */
export function rankTeams(teams: readonly RankedTeam[], { sort, direction }: RankOrder): RankedTeam[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...teams].sort((a, b) => {
    const byName = compareNames(a.figures.name, b.figures.name);
    if (sort === 'name') return sign * byName;
    const [left, right] = [figureOf(a, sort), figureOf(b, sort)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
    return sign * (left - right) || byName;
  });
}

function figureOf(team: RankedTeam, sort: Exclude<RankSort, 'name'>): number | null {
  switch (sort) {
    case 'workload':
      return team.figures.workloadPercent;
    case 'change':
      return team.changeTenths;
    case 'over100':
      return team.figures.officersOver100.percent;
    case 'beyond':
      return team.beyondOf100;
    case 'excessive':
      return team.figures.excessive.of === 0 ? null : team.figures.excessive.count;
  }
}

/** Those whose own name, LDU's or region's name holds the words, whatever their case and accents; all where there are none. */
export function findTeams(teams: readonly RankedTeam[], words: string): RankedTeam[] {
  const wanted = foldName(words);
  if (wanted === '') return [...teams];
  return teams.filter(({ place: { teamName, teamCode, lduName, regionName } }) =>
    [teamName, teamCode, lduName, regionName].some((text) => foldName(text).includes(wanted)),
  );
}
