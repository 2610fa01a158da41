import type { Setting } from '../../banding/case-vocabulary';
import { daysBetween, type IsoDate } from '../../../kernel/dates';
import { capitalised } from '../../../kernel/text/first-letter';
import { type CaseKind, isOfKind, kindWords } from '../cases/case-kind';
import { NO_GRADE } from '../units/sort-team-rows';

/** For how long something has been so at the least, in weeks: what a list is narrowed by. */
export const SINCE_WEEKS = ['2', '4', '12', '26'] as const;
export type SinceWeeks = (typeof SINCE_WEEKS)[number];

/** How a filter names cases that nobody holds. */
export const WAITING = 'waiting';

/** What narrows a list of cases behind a figure; null is everything. */
export interface CaseNarrowing extends CaseKind {
  /** Code of the holder's grade, `none` where that is not recorded, `waiting` where nobody holds the case. */
  readonly grade: string | null;
  readonly team: string | null;
  readonly since: SinceWeeks | null;
}

/** Of a listed case, what it is narrowed by. */
export interface NarrowedCase {
  readonly band: string;
  readonly setting: Setting;
  readonly gradeKey: string;
  readonly teamCode: string | null;
  readonly teamName: string | null;
  readonly since: IsoDate | null;
}

/** Whether a case of a list is among what is asked for. */
export function isAmong(narrowing: CaseNarrowing, entry: NarrowedCase, today: IsoDate): boolean {
  const { grade, team, since } = narrowing;
  return (
    isOfKind(narrowing, entry) &&
    (grade === null || entry.gradeKey === grade) &&
    (team === null || entry.teamCode === team) &&
    (since === null || lasts(entry.since, since, today))
  );
}

/** Whether something that began on a day has lasted so many weeks at the least; what began on a day that is not known has not. */
export function lasts(since: IsoDate | null, weeks: SinceWeeks, today: IsoDate): boolean {
  return since !== null && daysBetween(since, today) >= Number(weeks) * 7;
}

/** What is asked for in words, with a capital: "Band 4, licence, SCM, Halifax A, for 4 weeks or longer"; null where everything is. */
export function narrowingWords(narrowing: CaseNarrowing, cases: readonly NarrowedCase[]): string | null {
  const { grade, team, since } = narrowing;
  const kind = kindWords(narrowing);
  const teamName = cases.find((entry) => entry.teamCode === team)?.teamName ?? team;
  const parts = [
    ...(kind === null ? [] : [kind]),
    ...(grade === null ? [] : [gradeWords(grade)]),
    ...(team === null || teamName === null ? [] : [teamName]),
    ...(since === null ? [] : [sinceWords(since)]),
  ];
  return parts.length === 0 ? null : capitalised(parts.join(', '));
}

/** "for 4 weeks or longer" */
export function sinceWords(weeks: SinceWeeks): string {
  return `for ${weeks} weeks or longer`;
}

/** A grade as a filter says it. */
export function gradeWords(grade: string): string {
  if (grade === WAITING) return 'waiting for an officer';
  return grade === NO_GRADE ? 'grade not recorded' : grade;
}

/** Of a case that began or ended, what it is narrowed by: everything but its band, and since when it is held. */
type NarrowedPeriod = Omit<NarrowedCase, 'band' | 'since'>;

/** What narrows a list of cases that began or ended. */
export function periodNarrowing(narrowing: CaseNarrowing): CaseNarrowing {
  return { ...narrowing, band: null, since: null };
}

/** The cases that began or ended among those that are asked for, and what is asked for in words. */
export function narrowedPeriods<T extends NarrowedPeriod>(
  narrowing: CaseNarrowing,
  periods: readonly T[],
  today: IsoDate,
): { readonly of: readonly T[]; readonly words: string | null } {
  const asked = periodNarrowing(narrowing);
  const whole = (entry: T) => ({ ...entry, band: '', since: null });
  return {
    of: periods.filter((entry) => isAmong(asked, whole(entry), today)),
    words: narrowingWords(asked, periods.map(whole)),
  };
}
