import { formatDayMonth, formatDateShort } from '../kernel/format';
import { addDays, type IsoDate } from '../kernel/dates';
import { type Absence, absenceLabel, hoursStopOn, isAway, joinAbsences } from './absence';
import type { WorkloadModel } from './model';

/** What the standing of an officer is read from. */
export interface Dated {
  readonly startDate: IsoDate | null;
  /** First day on which the officer is gone. */
  readonly leavingDate: IsoDate | null;
  readonly absences: readonly Absence[];
}

/** Whether somebody works here on a day, whatever their hours. */
export type Standing = 'not_started' | 'current' | 'left';

/** Not started before the first day, left from the leaving date on. */
export function standingOn(officer: Dated, onDate: IsoDate): Standing {
  if (officer.leavingDate !== null && onDate >= officer.leavingDate) return 'left';
  return officer.startDate !== null && onDate < officer.startDate ? 'not_started' : 'current';
}

/** The absence of a day; the one that is known to last longest where several overlap. */
export function absenceOn(officer: Dated, onDate: IsoDate): Absence | null {
  const away = joinAbsences(officer.absences).filter((absence) => isAway(absence, onDate));
  return [...away].sort((a, b) => (b.endDate ?? '9999').localeCompare(a.endDate ?? '9999'))[0] ?? null;
}

/** Why every live case of an officer needs a new one, and since when (workload-model.md, "Absence"). */
export interface ReallocationDue {
  readonly why: 'left' | 'absent';
  readonly since: IsoDate;
  readonly absence: Absence | null;
}

/** Set where the officer has left, or an absence takes all hours away; null while the cases may stay. */
export function reallocationDue(
  model: Pick<WorkloadModel, 'absenceDays'>,
  officer: Dated,
  onDate: IsoDate,
): ReallocationDue | null {
  if (officer.leavingDate !== null && onDate >= officer.leavingDate)
    return { why: 'left', since: officer.leavingDate, absence: null };
  for (const absence of joinAbsences(officer.absences)) {
    const since = hoursStopOn(absence, model.absenceDays);
    if (since !== null && since <= onDate && isAway(absence, onDate))
      return { why: 'absent', since, absence };
  }
  return null;
}

/** Days ahead at which a leaver with cases is a warning. */
export const LEAVER_WARNING_DAYS = 28;

/** The day somebody leaves, where it lies within the warning; null otherwise. */
export function leavesSoon(officer: Dated, onDate: IsoDate): IsoDate | null {
  const { leavingDate } = officer;
  return leavingDate !== null && leavingDate > onDate && leavingDate <= addDays(onDate, LEAVER_WARNING_DAYS)
    ? leavingDate
    : null;
}

/** "Sick since 12 Oct, end not known", "Annual leave to 6 Nov": an absence of today. */
export function absenceWords(absence: Absence): string {
  const label = absenceLabel(absence);
  return absence.endDate === null
    ? `${label} since ${formatDayMonth(absence.startDate)}, end not known`
    : `${label} to ${formatDayMonth(absence.endDate)}`;
}

/** "Left on 3 Oct 2026", "Sick since 12 Oct, end not known; no hours since 26 Oct 2026": why cases need a new officer. */
export function reallocationWords({ absence, since }: ReallocationDue): string {
  return absence === null
    ? `Left on ${formatDateShort(since)}`
    : `${absenceWords(absence)}; no hours since ${formatDateShort(since)}`;
}

/** What the "away" column says of somebody: left, not started, away today, away within the week, leaving; empty when none holds. */
export function awayWords(officer: Dated, onDate: IsoDate): string {
  const standing = standingOn(officer, onDate);
  if (standing === 'left' && officer.leavingDate) return `Left on ${formatDateShort(officer.leavingDate)}`;
  if (standing === 'not_started' && officer.startDate)
    return `Starts on ${formatDateShort(officer.startDate)}`;
  const today = absenceOn(officer, onDate);
  const leaving = leavesSoon(officer, onDate);
  const words = [today ? absenceWords(today) : comingAbsenceWords(officer, onDate)];
  if (leaving) words.push(`Leaves on ${formatDateShort(leaving)}`);
  return words.filter((text) => text !== '').join('; ');
}

function comingAbsenceWords(officer: Dated, onDate: IsoDate): string {
  const next = officer.absences.filter(
    (absence) => absence.startDate > onDate && absence.startDate <= addDays(onDate, 7),
  )[0];
  if (!next) return '';
  const label = absenceLabel(next);
  if (next.endDate === next.startDate) return `${label} on ${formatDayMonth(next.startDate)}`;
  const end = next.endDate === null ? ', end not known' : ` to ${formatDayMonth(next.endDate)}`;
  return `${label} from ${formatDayMonth(next.startDate)}${end}`;
}
