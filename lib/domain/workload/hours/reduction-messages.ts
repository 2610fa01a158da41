import { formatDate, formatHundredths } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { assertNever } from '../../../kernel/result';
import type { ReductionReason } from '../model/model';
import type { ReductionProblem } from './reductions';

/** A message about one of the fields of a reduction. */
export interface ReductionMessage extends FieldProblem {
  readonly field: 'hours' | 'endDate';
}

/** What to do about a reduction that does not fit, beside the field that it is about. */
export function reductionMessage(problem: ReductionProblem, reason?: ReductionReason): ReductionMessage {
  const name = reason?.name ?? 'A reduction for this reason';
  const hours = formatHundredths;
  switch (problem.code) {
    case 'hours_missing':
      return { field: 'hours', message: 'Enter the hours a week that are taken off' };
    case 'hours_out_of_range':
      return {
        field: 'hours',
        message: `Hours must be from 0.01 to ${hours(problem.mostHundredths)}, the contracted hours`,
      };
    case 'hours_fixed':
      return {
        field: 'hours',
        message: `${name} is ${reason?.fixedPercent === undefined ? 'a fixed share' : `${reason.fixedPercent}%`} of contracted hours: ${hours(problem.fixedHundredths)} hours. Leave the hours empty, or enter that`,
      };
    case 'hours_over_cap':
      return {
        field: 'hours',
        message: `${name} is at most ${reason?.atMostPercent === undefined ? 'a share' : `${reason.atMostPercent}%`} of contracted hours: enter ${hours(problem.mostHundredths)} or less`,
      };
    case 'end_before_start':
      return { field: 'endDate', message: 'Last day must be on or after the first day' };
    case 'too_long':
      return {
        field: 'endDate',
        message: `${name} lasts at most ${reason?.months === undefined ? 'so many' : reason.months} months: the last day can be ${formatDate(problem.latestEnd)} at the latest`,
      };
    case 'over_contracted':
      return {
        field: 'hours',
        message: `On ${formatDate(problem.onDate)} all reductions together would take ${hours(problem.totalHundredths)} hours, more than the contracted hours: enter fewer hours, or end another reduction first`,
      };
    default:
      return assertNever(problem);
  }
}

/** What a reason fixes or allows, for the list of reasons: "20% of contracted hours (7.4 hours), 9 months". Empty where the hours are free. */
export function reasonAllowance(
  reason: ReductionReason,
  contractedHundredths: number | null,
  share: (percent: number) => number,
): string {
  const parts: string[] = [];
  const hours = (percent: number): string =>
    contractedHundredths === null ? '' : ` (${formatHundredths(share(percent))} hours)`;
  if (reason.fixedPercent !== undefined)
    parts.push(`${reason.fixedPercent}% of contracted hours${hours(reason.fixedPercent)}`);
  if (reason.atMostPercent !== undefined)
    parts.push(`at most ${reason.atMostPercent}% of contracted hours${hours(reason.atMostPercent)}`);
  if (reason.months !== undefined) parts.push(`${reason.months} months at most`);
  if (reason.neverLapses) parts.push('stays after its last day until it is reviewed');
  return parts.join(', ');
}
