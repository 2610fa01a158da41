import { addDays, daysBetween, earlierOf, type IsoDate, laterOf } from '../../../kernel/dates';
import { onceFor } from '../../../kernel/remember';
import { addWorkingDays, isWorkingDay } from '../../../kernel/working-days';
import { type Absence, absenceLabel, isAway } from './absence';
import { absenceOftenOf, type AbsenceSettings } from './absence-settings';
import { lowerFirst } from '../../../kernel/text/first-letter';

/** Days of which the last one is null while it is not known; `sureTo` is the last of them that is certain. */
export interface SureDays {
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  readonly sureTo: IsoDate;
}

/**
 * One stretch of absence: all absences with no working day between them, of whatever kinds; the weekends and bank holidays between
 * belong to it (docs/rules/absence.md, A-1; docs/decisions/absences-that-follow-each-other.md).
 */
export interface Stretch extends SureDays {
  /** The absences as recorded, by their first day. */
  readonly absences: readonly Absence[];
  /** From the first to the last day of kinds other than annual leave; null where it is annual leave alone. */
  readonly withoutLeave: SureDays | null;
  /** Every absence of the officer that is no annual leave, of other stretches too. */
  readonly otherThanLeave: readonly Absence[];
}

/** The stretches of one officer's absences, by their first day. Worked out once for each list. */
export const stretchesOf = onceFor(makeStretches);

const NO_STRETCHES: readonly Stretch[] = [];

function makeStretches(absences: readonly Absence[]): readonly Stretch[] {
  if (absences.length === 0) return NO_STRETCHES;
  const otherThanLeave = absences.filter(isOtherThanLeave);
  const stretches: Stretch[] = [];
  let group: Absence[] = [];
  let days: SureDays | null = null;
  for (const absence of [...absences].sort(byFirstDay)) {
    if (days !== null && isJoined(days, absence)) {
      group.push(absence);
      days = withDaysOf(days, absence);
      continue;
    }
    if (days !== null) stretches.push(toStretch(days, group, otherThanLeave));
    group = [absence];
    days = withDaysOf(null, absence);
  }
  if (days !== null) stretches.push(toStretch(days, group, otherThanLeave));
  return stretches;
}

function toStretch(
  { startDate, endDate, sureTo }: SureDays,
  absences: readonly Absence[],
  otherThanLeave: readonly Absence[],
): Stretch {
  const withoutLeave = daysOf(absences.filter(isOtherThanLeave));
  return { startDate, endDate, sureTo, absences, withoutLeave, otherThanLeave };
}

function isOtherThanLeave({ kind }: Absence): boolean {
  return kind !== 'annual_leave';
}

function byFirstDay({ startDate: a }: Absence, { startDate: b }: Absence): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether no working day lies between some days and an absence that begins on or after the first of them. */
function isJoined({ endDate }: SureDays, { startDate }: Absence): boolean {
  return endDate === null || startDate <= addWorkingDays(endDate, 1);
}

/** From the first to the last day of some absences; null where there are none. */
function daysOf(absences: readonly Absence[]): SureDays | null {
  let days: SureDays | null = null;
  for (const absence of absences) days = withDaysOf(days, absence);
  return days;
}

/** Some days, and those of an absence beside them. */
function withDaysOf(days: SureDays | null, { startDate, endDate }: Absence): SureDays {
  const sureTo = endDate ?? startDate;
  if (days === null) return { startDate, endDate, sureTo };
  return {
    startDate: earlierOf(days.startDate, startDate),
    endDate: days.endDate === null || endDate === null ? null : laterOf(days.endDate, endDate),
    sureTo: laterOf(days.sureTo, sureTo),
  };
}

/** The stretch of a day; null where nobody is away. A weekend between two absences belongs to it. */
export function stretchOn(absences: readonly Absence[], onDate: IsoDate): Stretch | null {
  return stretchesOf(absences).find((stretch) => isWithin(stretch, onDate)) ?? null;
}

/** The stretch of which a recorded absence is a part. */
export function stretchHolding(absence: Absence, all: readonly Absence[]): Stretch {
  const found = stretchOn(all, absence.startDate) ?? stretchOn([absence], absence.startDate);
  if (found === null) throw new Error('An absence lies within itself');
  return found;
}

/** Whether a day belongs to a stretch. */
function isWithin({ startDate, endDate }: SureDays, onDate: IsoDate): boolean {
  return startDate <= onDate && (endDate === null || onDate <= endDate);
}

/** How many calendar days are certain. */
export function sureLength({ startDate, sureTo }: SureDays): number {
  return daysBetween(startDate, sureTo) + 1;
}

/**
 * The absence that a day of a stretch is of: another kind goes before annual leave; a day between two absences is of the one before.
 */
export function absenceOfDay({ absences }: Stretch, onDate: IsoDate): Absence | null {
  const away = absences.filter((entry) => isAway(entry, onDate));
  const among = away.length > 0 ? away : absences.filter((entry) => entry.startDate <= onDate).slice(-1);
  return among.find((entry) => entry.kind !== 'annual_leave') ?? among[0] ?? null;
}

/** "Sick", "Annual leave, then sick": the kinds of a stretch in their order. */
export function stretchLabel({ absences }: Pick<Stretch, 'absences'>): string {
  const labels = [...new Set(absences.map(absenceLabel))];
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(', then ');
}

/**
 * The day from which a stretch takes all hours away, to its end; null while it does not. From the first day of the stretch where
 * the part without leave is sure to be longer than `absenceDays` (14 calendar days); from the 15th day of that part while its end
 * is not known; or from the first working day of absence before which the officer was absent, leave left out, on 10 or more of
 * the last 15 working days: single days back do not restart it.
 */
export function hoursStopOn(stretch: Stretch, settings: AbsenceSettings): IsoDate | null {
  const part = stretch.withoutLeave;
  if (part === null) return null;
  if (sureLength(part) > settings.absenceDays) return stretch.startDate;
  const often = absentOftenOn(stretch, part, settings);
  const unknownEnd = part.endDate === null ? addDays(part.startDate, settings.absenceDays) : null;
  if (often === null || unknownEnd === null) return often ?? unknownEnd;
  return earlierOf(often, unknownEnd);
}

/** The first working day of absence of the part before which the absences of the last working days were too many. */
function absentOftenOn(stretch: Stretch, part: SureDays, settings: AbsenceSettings): IsoDate | null {
  const last = part.endDate ?? addDays(part.startDate, settings.absenceDays);
  for (let day = part.startDate; day <= last; day = addDays(day, 1)) {
    if (isAbsentFromWork(stretch, day) && absentBefore(stretch, day, settings)) return day;
  }
  return null;
}

function absentBefore(stretch: Stretch, onDate: IsoDate, settings: AbsenceSettings): boolean {
  const { days, ofWorkingDays } = absenceOftenOf(settings);
  let absent = 0;
  let day = onDate;
  for (let left = ofWorkingDays; left > 0; left -= 1) {
    do day = addDays(day, -1);
    while (!isWorkingDay(day));
    if (isAbsentFromWork(stretch, day)) absent += 1;
  }
  return absent >= days;
}

/** Whether the officer is absent on a working day, annual leave left out. */
function isAbsentFromWork({ otherThanLeave }: Stretch, day: IsoDate): boolean {
  return isWorkingDay(day) && otherThanLeave.some((entry) => isAway(entry, day));
}

/** Whether a stretch takes all hours away on a day. */
export function takesAllHours(stretch: Stretch, onDate: IsoDate, settings: AbsenceSettings): boolean {
  const from = hoursStopOn(stretch, settings);
  return from !== null && from <= onDate && isWithin(stretch, onDate);
}

/**
 * The day from which a stretch is long, leave included: its first where more than `absenceDays` are certain; the 15th while its
 * end is not known; null while it is neither. Its cases ask for cover or a move: the manager decides.
 */
export function longFrom(
  stretch: SureDays,
  { absenceDays }: Pick<AbsenceSettings, 'absenceDays'>,
): IsoDate | null {
  if (sureLength(stretch) > absenceDays) return stretch.startDate;
  return stretch.endDate === null ? addDays(stretch.startDate, absenceDays) : null;
}
