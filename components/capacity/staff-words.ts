import { formatWhole } from '@/lib/kernel/format';
import { SMALL_N } from '@/lib/metrics/rating-words';
import type { Staffing } from '@/lib/metrics/staffing';

/** What stands where so few people are counted that a figure would be about somebody. */
export const TOO_FEW = 'Too few to show';

/** "12.5"; a dash where there is no figure. */
export function tenths(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

/** "10.5%"; of fewer than 10 people the count comes first, with nothing in per cent. */
export function attritionText({ turnover }: Staffing): string {
  if (turnover.percent === null) return '–';
  return turnover.averageHeads < SMALL_N ? headsWords(turnover) : `${turnover.percent.toFixed(1)}%`;
}

/** "31 ÷ 295.5": leavers and average heads. */
export function headsText({ turnover }: Staffing): string {
  return headsWords(turnover);
}

function headsWords({ leavers, averageHeads }: Staffing['turnover']): string {
  const heads = Number.isInteger(averageHeads) ? formatWhole(averageHeads) : averageHeads.toFixed(1);
  return `${formatWhole(leavers)} of ${heads}`;
}
