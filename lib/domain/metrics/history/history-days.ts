import { addDays, daysBetween, type IsoDate } from '../../../kernel/dates';

/**
 * One day a week, so that a year reads as a line of about 53 points: the latest day, and those 7, 14, ... days before it.
 * Where such a day is missing, the nearest day before it within the week stands in.
 */
export function weeklyOf<Day extends { readonly onDate: IsoDate }>(days: readonly Day[]): Day[] {
  const oldestFirst = [...days].sort((a, b) => a.onDate.localeCompare(b.onDate));
  const last = oldestFirst.at(-1);
  if (!last) return [];
  const chosen = new Map<number, Day>();
  for (const day of oldestFirst) chosen.set(Math.floor(daysBetween(day.onDate, last.onDate) / 7), day);
  return [...chosen.values()].sort((a, b) => a.onDate.localeCompare(b.onDate));
}

/** The last day of each month, and the latest day: the rows of a table of a year. */
export function monthlyOf<Day extends { readonly onDate: IsoDate }>(days: readonly Day[]): Day[] {
  const lastOf = new Map<string, Day>();
  for (const day of [...days].sort((a, b) => a.onDate.localeCompare(b.onDate)))
    lastOf.set(day.onDate.slice(0, 7), day);
  return [...lastOf.values()];
}

/** The first day of the history that the screens draw: 12 months, and the days to the same weekday. */
export function historySince(today: IsoDate): IsoDate {
  return addDays(today, -53 * 7);
}
