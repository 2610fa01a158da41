import { addDays, type IsoDate, weekday } from '../../../kernel/dates';
import type { Absence } from '../../workload/absence/absence';
import { type Stretch, stretchesOf } from '../../workload/absence/absence-stretch';

/** The last day that the shortlist looks ahead for absences: Friday of next week. */
export function awayCheckedTo(onDate: IsoDate): IsoDate {
  return addDays(onDate, 12 - weekday(onDate));
}

/** The first stretch of absence that begins after a day and before the shortlist stops looking; null when there is none. */
export function awaySoon(
  officer: { readonly absences: readonly Absence[] },
  onDate: IsoDate,
): Stretch | null {
  const last = awayCheckedTo(onDate);
  return (
    stretchesOf(officer.absences).find(({ startDate }) => startDate > onDate && startDate <= last) ?? null
  );
}
