import { addDays, daysBetween, type IsoDate } from '../kernel/dates';
import { formatDate } from '../kernel/format';

export const ABSENCE_KINDS = [
  'sickness',
  'maternity',
  'special_leave',
  'secondment',
  'annual_leave',
  'other',
] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** First and last day are both included; the last day is null while it is not known. */
export interface Absence {
  readonly kind: AbsenceKind;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

export const ABSENCE_LABELS: Record<AbsenceKind, string> = {
  sickness: 'Sick',
  maternity: 'Maternity, adoption or paternity leave',
  special_leave: 'Special leave',
  secondment: 'Seconded',
  annual_leave: 'Annual leave',
  other: 'Absent',
};

/** "Sick from 31 October 2026, last day not known." */
export function absenceSentence({ kind, startDate, endDate }: Absence): string {
  const end = endDate === null ? ', last day not known' : ` to ${formatDate(endDate)}`;
  return `${ABSENCE_LABELS[kind]} from ${formatDate(startDate)}${end}.`;
}

/** Whether the officer is away on a day: takes no new cases. */
export function isAway(absence: Absence, onDate: IsoDate): boolean {
  return absence.startDate <= onDate && (absence.endDate === null || onDate <= absence.endDate);
}

/**
 * The day from which an absence takes all hours away; null when it never does (annual leave, or a planned end within
 * the limit). Longer than `absenceDays` (14) when planned: from the first day. End not known: from the day after the limit.
 */
export function hoursStopOn(absence: Absence, absenceDays: number): IsoDate | null {
  if (absence.kind === 'annual_leave') return null;
  if (absence.endDate === null) return addDays(absence.startDate, absenceDays);
  return daysBetween(absence.startDate, absence.endDate) + 1 > absenceDays ? absence.startDate : null;
}

/** Whether an absence takes all hours away on a day. */
export function takesAllHours(absence: Absence, onDate: IsoDate, absenceDays: number): boolean {
  const from = hoursStopOn(absence, absenceDays);
  return from !== null && from <= onDate && isAway(absence, onDate);
}
