import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';

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
  /** The kind is not the reader's to know: words come from `absenceLabel`. */
  readonly withheld?: true;
}

export const ABSENCE_LABELS: Record<AbsenceKind, string> = {
  sickness: 'Sick',
  maternity: 'Maternity, adoption or paternity leave',
  special_leave: 'Special leave',
  secondment: 'Seconded',
  annual_leave: 'Annual leave',
  other: 'Absent',
};

/** What an absence is called: its kind, or "Away" where the kind is not the reader's to know. */
export function absenceLabel({ kind, withheld }: Pick<Absence, 'kind' | 'withheld'>): string {
  return withheld === true ? 'Away' : ABSENCE_LABELS[kind];
}

/** "Sick from 31 October 2026, last day not known." */
export function absenceSentence(absence: Absence): string {
  return `${absenceLabel(absence)} ${daysOfAbsence(absence)}.`;
}

/** "from 31 October 2026, last day not known", "from 2 November 2026 to 6 November 2026" */
export function daysOfAbsence({ startDate, endDate }: Pick<Absence, 'startDate' | 'endDate'>): string {
  const end = endDate === null ? ', last day not known' : ` to ${formatDate(endDate)}`;
  return `from ${formatDate(startDate)}${end}`;
}

/** Whether a day lies within an absence, first and last day included. */
export function isAway(absence: Absence, onDate: IsoDate): boolean {
  return absence.startDate <= onDate && (absence.endDate === null || onDate <= absence.endDate);
}
