import { quotientRoundedHalfUp, percentRoundedHalfUp } from '../../../kernel/ratio';
import type { TeamType } from '../../banding/case-vocabulary';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { type CapacityFacts, hasNoCapacity } from '../capacity/capacity-facts';
import { officersWithCases } from '../counts/count-officers';
import type { CountedOf } from '../counts/count-share';
import { countPast, isPast, type Spread, spreadOf, type ValueCounts } from './quartiles';

/** By what officers are compared with those of their own grade and kind of team. */
export const LIKE_FIGURES = ['workload', 'caseload'] as const;
export type LikeFigure = (typeof LIKE_FIGURES)[number];

/** The officers of one grade in one kind of team: how many have each figure, in tenths, and how many have none. */
interface LikeGroup {
  readonly workload: ValueCounts;
  readonly caseload: ValueCounts;
  /** Away, without hours for cases, or hours not recorded. */
  readonly withoutFigure: number;
}

/** Officers by grade and kind of team, as sums. */
export type LikeTally = Readonly<Record<string, LikeGroup>>;

/** Counts the responsible officers of a unit who hold a case, by whom they are like. */
export function tallyLike(facts: Pick<CapacityFacts, 'officers'>): LikeTally {
  const groups: Record<string, { workload: Counts; caseload: Counts; withoutFigure: number }> = {};
  for (const entry of officersWithCases(facts)) {
    const group = (groups[likeKey(entry)] ??= { workload: {}, caseload: {}, withoutFigure: 0 });
    const figures = likeFigures(entry);
    if (figures === null) group.withoutFigure += 1;
    else for (const name of LIKE_FIGURES) group[name][figures[name]] = (group[name][figures[name]] ?? 0) + 1;
  }
  return groups;
}

type Counts = Record<string, number>;

/** By whom somebody is judged: those of the same grade in teams of the same kind. */
function likeKey({ grade, officer }: MeasuredOfficer): string {
  return `${grade?.code ?? ''}|${officer.teamType}`;
}

/** What a key stands for. */
export function likeOf(key: string): { readonly grade: string; readonly teamType: TeamType } {
  const at = key.lastIndexOf('|');
  return { grade: key.slice(0, at), teamType: key.slice(at + 1) as TeamType };
}

/** The workload in per cent and the cases by full-time equivalent, both in tenths; null for whom neither says anything: away, without hours for cases, or hours not recorded. */
function likeFigures(entry: MeasuredOfficer): Readonly<Record<LikeFigure, number>> | null {
  const { workload, grade, officer, cases } = entry;
  const hours = officer.contractedHoursHundredths;
  if (hasNoCapacity(entry) || grade === null || hours === null || hours === 0) return null;
  const percent = percentRoundedHalfUp(workload.pointsUsedHundredths, workload.pointsAvailable * 100, 1);
  const caseload = quotientRoundedHalfUp(cases.length * grade.fullTimeHoursHundredths * 10, hours, 0);
  if (percent === null || caseload === null) return null;
  return { workload: Math.round(percent * 10), caseload };
}

/** What each group is spread over; null of those too small to compare anybody in. */
export type LikeSpreads = ReadonlyMap<string, Readonly<Record<LikeFigure, Spread | null>>>;

/** The spreads of all groups of the widest unit: everybody is judged by all who are like. */
export function spreadsOf(everybody: LikeTally): LikeSpreads {
  return new Map(
    Object.entries(everybody).map(([key, { workload, caseload }]) => [
      key,
      { workload: spreadOf(workload), caseload: spreadOf(caseload) },
    ]),
  );
}

/** Who stands out in a unit, of those who were compared; and who was left out, and why. */
export interface Outliers {
  readonly past: Readonly<Record<LikeFigure, CountedOf>>;
  readonly withoutFigure: number;
  /** Of a grade and kind of team of which there are too few. */
  readonly tooFewLike: number;
}

/** Counts who stands out in a unit. */
export function countOutliers(unit: LikeTally, spreads: LikeSpreads): Outliers {
  const past = { workload: { count: 0, of: 0 }, caseload: { count: 0, of: 0 } };
  let [withoutFigure, tooFewLike] = [0, 0];
  for (const [key, group] of Object.entries(unit)) {
    const spread = spreads.get(key);
    withoutFigure += group.withoutFigure;
    for (const name of LIKE_FIGURES) {
      const of = Object.values(group[name]).reduce((sum, count) => sum + count, 0);
      const found = spread?.[name] ?? null;
      if (found === null) {
        if (name === 'workload') tooFewLike += of;
        continue;
      }
      past[name].count += countPast(group[name], found);
      past[name].of += of;
    }
  }
  return { past, withoutFigure, tooFewLike };
}

/** Whether somebody stands out by a figure: by the same rule as they are counted. */
export function isOutlier(entry: MeasuredOfficer, figure: LikeFigure, spreads: LikeSpreads): boolean {
  const spread = spreads.get(likeKey(entry))?.[figure] ?? null;
  const figures = likeFigures(entry);
  return spread !== null && figures !== null && isPast(figures[figure], spread);
}
