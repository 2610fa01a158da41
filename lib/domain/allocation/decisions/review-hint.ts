import { addDays, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';

/** "At most 28 days ahead, by 30 November 2026." */
export function reviewHint(days: number, today: IsoDate): string {
  return `At most ${countOf(days, 'day')} ahead, by ${formatDate(addDays(today, days))}.`;
}
