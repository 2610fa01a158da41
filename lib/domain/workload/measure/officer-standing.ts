import { formatDayMonth, formatDateShort } from '../../../kernel/format';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { Absence } from '../absence/absence';
import { type AbsenceSettings, coverUntilWeeksOf } from '../absence/absence-settings';
import {
  hoursStopOn,
  longFrom,
  type Stretch,
  stretchesOf,
  stretchLabel,
  stretchOn,
} from '../absence/absence-stretch';

/** What the standing of an officer is read from. */
export interface Dated {
  readonly startDate: IsoDate | null;
  /** First day on which the officer is gone. */
  readonly leavingDate: IsoDate | null;
  readonly absences: readonly Absence[];
  /** Both null: no person, but a placeholder of the source. Left out: not looked at. */
  readonly grade?: string | null;
  readonly contractedHoursHundredths?: number | null;
}

/** Whether somebody is a placeholder of the source ("Unallocated, Staff"): neither grade nor hours recorded. */
export function isPlaceholder({
  grade,
  contractedHoursHundredths: hours,
}: Pick<Dated, 'grade' | 'contractedHoursHundredths'>): boolean {
  return grade === null && hours === null;
}

/** Whether somebody works here on a day, whatever their hours. */
export type Standing = 'not_started' | 'current' | 'left';

/** Not started before the first day, left from the leaving date on. */
export function standingOn(officer: Dated, onDate: IsoDate): Standing {
  if (officer.leavingDate !== null && onDate >= officer.leavingDate) return 'left';
  return officer.startDate !== null && onDate < officer.startDate ? 'not_started' : 'current';
}

/** The stretch of absence that a day belongs to; null where nobody is away. */
export function absenceOn(officer: Pick<Dated, 'absences'>, onDate: IsoDate): Stretch | null {
  return stretchOn(officer.absences, onDate);
}

/** Why every live case of an officer needs a new one or cover, and since when (docs/rules/absence.md, A-5). */
export interface ReallocationDue {
  /** `away_long`: hours stand, but the stretch is long: "cover or move: the manager decides". */
  readonly why: 'left' | 'absent' | 'away_long' | 'placeholder';
  readonly since: IsoDate;
  readonly absence: Stretch | null;
  /** The last day away where the return is known and near: cover until then is offered first, moving second. */
  readonly coverUntil: IsoDate | null;
}

/** Why the cases of a placeholder need an officer. */
export const PLACEHOLDER_WORDS =
  'Neither grade nor hours recorded: nobody works these cases, each needs an officer';

/** Set where the officer has left, is a placeholder, an absence takes all hours away, or a stretch is long; null while the cases may stay. */
export function reallocationDue(
  settings: AbsenceSettings,
  officer: Dated,
  onDate: IsoDate,
): ReallocationDue | null {
  if (officer.leavingDate !== null && onDate >= officer.leavingDate)
    return { why: 'left', since: officer.leavingDate, absence: null, coverUntil: null };
  if (isPlaceholder(officer)) return { why: 'placeholder', since: onDate, absence: null, coverUntil: null };
  const absence = absenceOn(officer, onDate);
  if (absence === null) return null;
  const coverUntil = nearReturn(absence, settings, onDate);
  const stopped = hoursStopOn(absence, settings);
  if (stopped !== null && stopped <= onDate) return { why: 'absent', since: stopped, absence, coverUntil };
  const long = longFrom(absence, settings);
  return long !== null && long <= onDate ? { why: 'away_long', since: long, absence, coverUntil } : null;
}

function nearReturn({ endDate }: Stretch, settings: AbsenceSettings, onDate: IsoDate): IsoDate | null {
  if (endDate === null) return null;
  const last = addDays(onDate, coverUntilWeeksOf(settings) * 7);
  return addDays(endDate, 1) <= last ? endDate : null;
}

/** Days ahead at which a leaver with cases is a warning. */
const LEAVER_WARNING_DAYS = 28;

/** The day somebody leaves, where it lies within the warning; null otherwise. */
export function leavesSoon(officer: Dated, onDate: IsoDate): IsoDate | null {
  const { leavingDate } = officer;
  return leavingDate !== null && leavingDate > onDate && leavingDate <= addDays(onDate, LEAVER_WARNING_DAYS)
    ? leavingDate
    : null;
}

/** "Sick since 12 Oct, end not known", "Annual leave to 6 Nov": a stretch of today. */
export function absenceWords(stretch: Stretch): string {
  const label = stretchLabel(stretch);
  const comma = stretch.absences.length > 1 && label.includes(', then ') ? ',' : '';
  return stretch.endDate === null
    ? `${label}${comma} since ${formatDayMonth(stretch.startDate)}, end not known`
    : `${label}${comma} to ${formatDayMonth(stretch.endDate)}`;
}

/** What stands beside a stretch that takes no hours and is long all the same. */
export const COVER_OR_MOVE_WORDS = 'cover or move: the manager decides';

/** "Left on 3 Oct 2026", "Sick since 12 Oct, end not known; no hours since 26 Oct 2026": why cases need a new officer. */
export function reallocationWords({ why, absence, since }: ReallocationDue): string {
  if (why === 'placeholder') return PLACEHOLDER_WORDS;
  if (absence === null) return `Left on ${formatDateShort(since)}`;
  const rest = why === 'away_long' ? COVER_OR_MOVE_WORDS : `no hours since ${formatDateShort(since)}`;
  return `${absenceWords(absence)}; ${rest}`;
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
  const next = stretchesOf(officer.absences).find(
    ({ startDate }) => startDate > onDate && startDate <= addDays(onDate, 7),
  );
  if (!next) return '';
  const label = stretchLabel(next);
  if (next.endDate === next.startDate) return `${label} on ${formatDayMonth(next.startDate)}`;
  const end = next.endDate === null ? ', end not known' : ` to ${formatDayMonth(next.endDate)}`;
  return `${label} from ${formatDayMonth(next.startDate)}${end}`;
}
