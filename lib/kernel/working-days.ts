import { BANK_HOLIDAYS } from './bank-holidays';
import { addDays, fromEpochDay, type IsoDate, toEpochDay, weekday } from './dates';

/** Whether a day is a working day: not a weekend, not a bank holiday of England and Wales. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) <= 5 && !BANK_HOLIDAYS.has(date);
}

/** Working days after the first date up to and including the second; negative when the second is earlier; 0 for the same day. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let day = toEpochDay(from) + 1; day <= toEpochDay(to); day += 1)
    if (isWorkingDay(fromEpochDay(day))) count += 1;
  return count;
}

/** The day that is this many working days after a date (1 or more). */
export function addWorkingDays(from: IsoDate, workingDays: number): IsoDate {
  let date = from;
  for (let left = workingDays; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** The day that is this many working days before a date (1 or more); the date itself for 0. */
export function workingDaysBefore(date: IsoDate, workingDays: number): IsoDate {
  let day = date;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
