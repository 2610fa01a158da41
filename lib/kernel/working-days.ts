import { BANK_HOLIDAYS } from './bank-holidays';
import { fromEpochDay, type IsoDate, toEpochDay, weekday } from './dates';
import { onceForKey } from './remember';

/** Whether a day is a working day: not a weekend, not a bank holiday of England and Wales. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) <= 5 && !BANK_HOLIDAYS.has(date);
}

/** Asked once for each day: a search for a working day asks of the same few again and again. */
const isWorkingEpochDay = onceForKey((epochDay: number) => isWorkingDay(fromEpochDay(epochDay)));

/** Working days after the first date up to and including the second; negative when the second is earlier; 0 for the same day. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  const last = toEpochDay(to);
  for (let day = toEpochDay(from) + 1; day <= last; day += 1) if (isWorkingEpochDay(day)) count += 1;
  return count;
}

/** The day that is this many working days after a date (1 or more). */
export function addWorkingDays(from: IsoDate, workingDays: number): IsoDate {
  return stepWorkingDays(from, workingDays, 1);
}

/** The day that is this many working days before a date (1 or more); the date itself for 0. */
export function workingDaysBefore(date: IsoDate, workingDays: number): IsoDate {
  return stepWorkingDays(date, workingDays, -1);
}

function stepWorkingDays(from: IsoDate, workingDays: number, step: 1 | -1): IsoDate {
  if (workingDays <= 0) return from;
  let day = toEpochDay(from);
  for (let left = workingDays; left > 0;) {
    day += step;
    if (isWorkingEpochDay(day)) left -= 1;
  }
  return fromEpochDay(day);
}
