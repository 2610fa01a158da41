import { addDays, daysBetween, type IsoDate, weekday } from '../../../lib/kernel/dates';
import { isWorkingDay } from '../../../lib/kernel/working-days';

const EARLIEST = -2300;
const LATEST = 420;

/** The days around the day of loading by offset (0 is that day), with their working days counted once. */
export interface Calendar {
  readonly today: IsoDate;
  date(offset: number): IsoDate;
  offsetOf(date: IsoDate): number;
  isWorking(offset: number): boolean;
  /** Working days from the first to the last offset, both included. */
  workingDays(first: number, last: number): number;
  /** This day, or the last working day before it. */
  workingOnOrBefore(offset: number): number;
  /** This day, or the first working day after it. */
  workingOnOrAfter(offset: number): number;
  /** Days until Friday of this week; until the next one at a weekend. */
  readonly daysToFriday: number;
}

/** Opens the calendar around a day. */
export function openCalendar(today: IsoDate): Calendar {
  const sums = new Int32Array(LATEST - EARLIEST + 2);
  const dates: IsoDate[] = [];
  for (let offset = EARLIEST; offset <= LATEST; offset += 1) {
    const date = addDays(today, offset);
    dates.push(date);
    const place = offset - EARLIEST;
    sums[place + 1] = (sums[place] ?? 0) + (isWorkingDay(date) ? 1 : 0);
  }
  const upTo = (offset: number): number => sums[Math.max(0, Math.min(LATEST, offset) - EARLIEST + 1)] ?? 0;
  const isWorking = (offset: number): boolean => upTo(offset) > upTo(offset - 1);
  const step = (offset: number, by: number): number => {
    let found = offset;
    while (!isWorking(found) && found > EARLIEST && found < LATEST) found += by;
    return found;
  };
  return {
    today,
    date: (offset) => dates[offset - EARLIEST] ?? addDays(today, offset),
    offsetOf: (date) => daysBetween(today, date),
    isWorking,
    workingDays: (first, last) => (last < first ? 0 : upTo(last) - upTo(first - 1)),
    workingOnOrBefore: (offset) => step(offset, -1),
    workingOnOrAfter: (offset) => step(offset, 1),
    daysToFriday: (5 - weekday(today) + 7) % 7,
  };
}
