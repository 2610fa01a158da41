import { fromEpochDay } from '@/lib/kernel/dates';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A scale shorter than this, in days, is written in days. */
const SHORT = 75;

export interface TimeTick {
  /** Since 1970. */
  readonly day: number;
  readonly label: string;
}

/**
 * What to write below a scale of days (since 1970), at most so many times: the first days of months, "Nov"; on a short
 * scale evenly spread days, "19 Oct".
 */
export function timeTicks(first: number, last: number, most: number): readonly TimeTick[] {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (last - first < SHORT) {
    const every = Math.max(1, Math.ceil((last - first) / (most - 1)));
    return days
      .filter((day) => (day - first) % every === 0)
      .map((day) => ({ day, label: `${dayOf(day)} ${monthOf(day)}` }));
  }
  const starts = days.filter((day) => dayOf(day) === 1);
  const every = Math.ceil(starts.length / most);
  return starts.filter((_, index) => index % every === 0).map((day) => ({ day, label: monthOf(day) }));
}

function dayOf(day: number): number {
  return Number(fromEpochDay(day).slice(8));
}

function monthOf(day: number): string {
  return MONTHS[Number(fromEpochDay(day).slice(5, 7)) - 1] ?? '';
}
