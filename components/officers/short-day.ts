import { daysBetween, type IsoDate } from '@/lib/kernel/dates';
import { formatDateShort, formatDayMonth } from '@/lib/kernel/format';

/** "2 Nov"; with the year where the day is half a year away or more. */
export function shortDay(date: IsoDate, today: IsoDate): string {
  return Math.abs(daysBetween(date, today)) < 183 ? formatDayMonth(date) : formatDateShort(date);
}
