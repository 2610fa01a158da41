import { addDays, addMonths, type IsoDate, weekday } from '../../../kernel/dates';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { RulesOfDay } from '../../workload/model/rules-version';
import { type CountShare, shareOf } from '../counts/count-share';

/** What the snapshots of a unit's officers add up to on one day. */
export interface SnapshotTotals extends RulesOfDay {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  /** Responsible officers holding a case, and those of them over 100%. */
  readonly holdingCases: number;
  readonly over100: number;
}

/** One point of the trend: workload as a ratio of sums, and the share of officers over 100%. */
export interface TrendPoint extends RulesOfDay {
  readonly workloadPercent: number | null;
  readonly over100: CountShare;
}

export const TREND_STEPS = ['week', 'day'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

const DAYS_SHOWN = 56;

/** The days that a trend shows, oldest first: the Mondays of 12 months, or each of the last 56 days before today. */
export function trendDays(step: TrendStep, today: IsoDate): IsoDate[] {
  const [first, every] =
    step === 'week' ? [mondayOnOrAfter(addMonths(today, -12)), 7] : [addDays(today, -DAYS_SHOWN), 1];
  const days: IsoDate[] = [];
  for (let day = first; day < today; day = addDays(day, every)) days.push(day);
  return days;
}

function mondayOnOrAfter(day: IsoDate): IsoDate {
  return addDays(day, (8 - weekday(day)) % 7);
}

/** The trend's points, oldest first; days without a snapshot have none. */
export function toTrend(totals: readonly SnapshotTotals[]): TrendPoint[] {
  return [...totals]
    .sort((a, b) => (a.onDate < b.onDate ? -1 : 1))
    .map((day) => ({
      onDate: day.onDate,
      modelVersion: day.modelVersion,
      rulesVersion: day.rulesVersion,
      workloadPercent: percentRoundedHalfUp(day.pointsUsedHundredths, day.pointsAvailable * 100, 1),
      over100: shareOf(day.over100, day.holdingCases),
    }));
}

/** The days to compare today with: the same day last month and last year. */
export function comparisonDays(today: IsoDate): { month: IsoDate; year: IsoDate } {
  return { month: addMonths(today, -1), year: addMonths(today, -12) };
}
