import { addDays, daysBetween, type IsoDate, laterOf } from '../kernel/dates';
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

/** Absences that count as one: see `joinAbsences`. */
export interface CountedAbsence extends Absence {
  /** The day up to which it is sure to last while the last day is not known: set where several were joined. */
  readonly certainTo?: IsoDate;
}

/**
 * The absences of one officer as they count: those of one kind that overlap, or follow each other with no day between,
 * are one absence (docs/decisions/absences-that-follow-each-other.md). Sick notes of a week each are one sickness.
 */
export function joinAbsences(absences: readonly Absence[]): readonly CountedAbsence[] {
  if (absences.length < 2) return absences;
  const joined: CountedAbsence[] = [];
  const inOrder = [...absences].sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  for (const absence of inOrder) {
    const at = joined.findIndex((entry) => entry.kind === absence.kind && follows(entry, absence));
    const before = joined[at];
    if (before) joined[at] = joinTwo(before, absence);
    else joined.push(absence);
  }
  return joined;
}

/** Whether the later of two absences begins before the day after the other's last day is over. */
function follows(before: Absence, after: Absence): boolean {
  return before.endDate === null || after.startDate <= addDays(before.endDate, 1);
}

function joinTwo(before: CountedAbsence, after: Absence): CountedAbsence {
  const { startDate } = before;
  const kind = {
    kind: before.kind,
    ...(before.withheld || after.withheld ? { withheld: true as const } : {}),
  };
  const certain = (entry: CountedAbsence): IsoDate => entry.endDate ?? entry.certainTo ?? entry.startDate;
  const lastsTo = laterOf(certain(before), certain(after));
  return before.endDate === null || after.endDate === null
    ? { ...kind, startDate, endDate: null, certainTo: lastsTo }
    : { ...kind, startDate, endDate: lastsTo };
}

/** The absence that counts of which a recorded one is a part. */
export function countedAbsence(absence: Absence, all: readonly Absence[]): CountedAbsence {
  const held = joinAbsences(all).find(
    (entry) => entry.kind === absence.kind && isAway(entry, absence.startDate),
  );
  return held ?? absence;
}

/** "Sick from 31 October 2026, last day not known." */
export function absenceSentence(absence: Absence): string {
  const { startDate, endDate } = absence;
  const end = endDate === null ? ', last day not known' : ` to ${formatDate(endDate)}`;
  return `${absenceLabel(absence)} from ${formatDate(startDate)}${end}.`;
}

/** Whether the officer is away on a day: takes no new cases. */
export function isAway(absence: Absence, onDate: IsoDate): boolean {
  return absence.startDate <= onDate && (absence.endDate === null || onDate <= absence.endDate);
}

/**
 * The day from which an absence takes all hours away; null when it never does (annual leave, or a planned end within
 * the limit). Longer than `absenceDays` (14) when planned: from the first day. End not known: from the day after the
 * limit. To be asked of absences as they count: see `joinAbsences`.
 */
export function hoursStopOn(absence: CountedAbsence, absenceDays: number): IsoDate | null {
  const { kind, startDate, endDate, certainTo } = absence;
  if (kind === 'annual_leave') return null;
  const sureDays = daysBetween(startDate, endDate ?? certainTo ?? startDate) + 1;
  if (sureDays > absenceDays) return startDate;
  return endDate === null ? addDays(startDate, absenceDays) : null;
}

/** Whether an absence takes all hours away on a day. */
export function takesAllHours(absence: CountedAbsence, onDate: IsoDate, absenceDays: number): boolean {
  const from = hoursStopOn(absence, absenceDays);
  return from !== null && from <= onDate && isAway(absence, onDate);
}
