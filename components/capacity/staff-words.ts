import { formatWhole } from '@/lib/kernel/format';
import type { Staffing } from '@/lib/domain/metrics/units/staffing';

/** What stands where so few people are counted that a figure would be about somebody. */
export const TOO_FEW = 'Too few to show';

/** "12.5"; a dash where there is no figure. */
export function tenths(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

/** "10.5%"; words where so few people are counted that it would be about somebody. */
export function attritionText({ turnover }: Staffing, isShown: boolean): string {
  if (turnover.percent === null) return '–';
  return isShown ? `${turnover.percent.toFixed(1)}%` : TOO_FEW;
}

/** "31 of 295.5": leavers and average heads. */
export function headsText({ turnover }: Staffing, isShown: boolean): string {
  return isShown ? headsWords(turnover) : 'Not shown';
}

function headsWords({ leavers, averageHeads }: Staffing['turnover']): string {
  const heads = Number.isInteger(averageHeads) ? formatWhole(averageHeads) : averageHeads.toFixed(1);
  return `${formatWhole(leavers)} of ${heads}`;
}
