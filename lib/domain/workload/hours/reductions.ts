import { addDays, addMonths, type IsoDate } from '../../../kernel/dates';
import { roundHalfUp } from '../../../kernel/ratio';
import { err, ok, type Result } from '../../../kernel/result';
import type { ReductionReason } from '../model/model';

/** Weekly hours agreed off for other work or learning; both days included, no end = open. */
export interface Reduction {
  readonly reason: string;
  readonly hoursHundredths: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  readonly cancelled: boolean;
  /** True for a reason that does not lapse at its end, until somebody reviews it. */
  readonly staysUntilReviewed: boolean;
  /** The reason is not the reader's to know: `reason` holds what stands in for it (withheld.ts). */
  readonly withheld?: true;
}

export type ReductionStatus = 'scheduled' | 'active' | 'review_due' | 'ended' | 'cancelled';

/** Derived from the dates; never stored. `review_due` is still active: it asks for review. */
export function reductionStatus(reduction: Reduction, onDate: IsoDate): ReductionStatus {
  if (reduction.cancelled) return 'cancelled';
  if (onDate < reduction.startDate) return 'scheduled';
  if (reduction.endDate === null || onDate <= reduction.endDate) return 'active';
  return reduction.staysUntilReviewed ? 'review_due' : 'ended';
}

/** Whether the hours are off on a day. */
export function isReductionActive(reduction: Reduction, onDate: IsoDate): boolean {
  const status = reductionStatus(reduction, onDate);
  return status === 'active' || status === 'review_due';
}

/** The model's reason with this name, in any case of letters. */
export function findReason(reasons: readonly ReductionReason[], name: string): ReductionReason | null {
  const wanted = name.trim().toLowerCase();
  return reasons.find((reason) => reason.name.toLowerCase() === wanted) ?? null;
}

/** The share of contracted hours, rounded half up to 0.01 h. */
export function shareOfHours(contractedHundredths: number, percent: number): number {
  return Number(roundHalfUp(BigInt(contractedHundredths) * BigInt(percent), 100n));
}

export interface ReductionInput {
  readonly reason: ReductionReason;
  /** Null where the reason fixes the hours. */
  readonly hoursHundredths: number | null;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

export type ReductionProblem =
  | { code: 'hours_missing' }
  | { code: 'hours_out_of_range'; mostHundredths: number }
  | { code: 'hours_fixed'; fixedHundredths: number }
  | { code: 'hours_over_cap'; mostHundredths: number }
  | { code: 'end_before_start' }
  | { code: 'too_long'; latestEnd: IsoDate }
  | { code: 'over_contracted'; onDate: IsoDate; totalHundredths: number };

/** What may be saved: the hours and the end date settled by the reason's rules, or the first problem. */
export function settleReduction(
  input: ReductionInput,
  contractedHundredths: number,
  others: readonly Reduction[],
): Result<{ hoursHundredths: number; endDate: IsoDate | null }, ReductionProblem> {
  const { reason } = input;
  const hours = settleHours(input, contractedHundredths);
  if (!hours.ok) return hours;
  const latestEnd =
    reason.months === undefined ? null : addDays(addMonths(input.startDate, reason.months), -1);
  const endDate = input.endDate ?? latestEnd;
  if (endDate !== null && endDate < input.startDate) return err({ code: 'end_before_start' });
  if (endDate !== null && latestEnd !== null && endDate > latestEnd)
    return err({ code: 'too_long', latestEnd });
  const settled: Reduction = {
    reason: reason.name,
    hoursHundredths: hours.value,
    startDate: input.startDate,
    endDate,
    cancelled: false,
    staysUntilReviewed: reason.neverLapses,
  };
  const over = firstDayOverContracted([...others, settled], contractedHundredths, settled);
  return over === null
    ? ok({ hoursHundredths: hours.value, endDate })
    : err({ code: 'over_contracted', ...over });
}

function settleHours(
  { reason, hoursHundredths }: ReductionInput,
  contracted: number,
): Result<number, ReductionProblem> {
  if (reason.fixedPercent !== undefined) {
    const fixedHundredths = shareOfHours(contracted, reason.fixedPercent);
    if (fixedHundredths < 1) return err({ code: 'hours_out_of_range', mostHundredths: contracted });
    return hoursHundredths === null || hoursHundredths === fixedHundredths
      ? ok(fixedHundredths)
      : err({ code: 'hours_fixed', fixedHundredths });
  }
  if (hoursHundredths === null) return err({ code: 'hours_missing' });
  if (hoursHundredths < 1 || hoursHundredths > contracted)
    return err({ code: 'hours_out_of_range', mostHundredths: contracted });
  if (reason.atMostPercent !== undefined) {
    const mostHundredths = shareOfHours(contracted, reason.atMostPercent);
    if (hoursHundredths > mostHundredths) return err({ code: 'hours_over_cap', mostHundredths });
  }
  return ok(hoursHundredths);
}

/**
 * The first day on which reductions that are not cancelled add up to more than contracted hours; null when there is none.
 * The total can only rise on a start day, so those days are enough. `during` looks only at days on which that reduction
 * is active: hours that were agreed under an older contract do not stand in the way of a new reduction.
 */
export function firstDayOverContracted(
  reductions: readonly Reduction[],
  contractedHundredths: number,
  during?: Reduction,
): { onDate: IsoDate; totalHundredths: number } | null {
  const days = [...new Set(reductions.map((reduction) => reduction.startDate))].sort();
  for (const onDate of days) {
    if (during !== undefined && !isReductionActive(during, onDate)) continue;
    const totalHundredths = reductions
      .filter((entry) => isReductionActive(entry, onDate))
      .reduce((sum, entry) => sum + entry.hoursHundredths, 0);
    if (totalHundredths > contractedHundredths) return { onDate, totalHundredths };
  }
  return null;
}

/** Active reductions whose last day is today or at most that many days ahead: the "ends soon" list. */
export function reductionsEndingWithin(
  reductions: readonly Reduction[],
  onDate: IsoDate,
  days: number,
): Reduction[] {
  const last = addDays(onDate, days);
  return reductions.filter(
    (entry) => reductionStatus(entry, onDate) === 'active' && entry.endDate !== null && entry.endDate <= last,
  );
}
