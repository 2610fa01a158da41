import { addDays, type IsoDate, weekday } from '../kernel/dates';
import type { Absence } from '../workload/absence';

/** The last day that the shortlist looks ahead for absences: Friday of next week. */
export function awayCheckedTo(onDate: IsoDate): IsoDate {
  return addDays(onDate, 12 - weekday(onDate));
}

/** The first absence that begins after a day and before the shortlist stops looking; null when there is none. */
export function awaySoon(
  officer: { readonly absences: readonly Absence[] },
  onDate: IsoDate,
): Absence | null {
  const last = awayCheckedTo(onDate);
  const coming = officer.absences.filter((entry) => entry.startDate > onDate && entry.startDate <= last);
  return [...coming].sort((a, b) => (a.startDate < b.startDate ? -1 : 1))[0] ?? null;
}
