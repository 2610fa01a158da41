import 'server-only';
import type { IsoDate } from '../../kernel/dates';
import { countOf, formatDate } from '../../kernel/format';
import type { ReallocationDue } from '../../domain/workload/measure/officer-standing';
import type { OutOfOrder, OutOfOrderKind } from './count-out-of-order';

/** What is counted across all officers at once. */
export interface WholeCounts {
  /** Officers whose line of managers leads back to themselves. */
  readonly circle: number;
  /** Days whose workloads were stored by the rules of before. */
  readonly storedDays: number;
}

/** What is out of order, a sentence each kind that there is, after one that says by what it was judged; empty when all is in order. */
export function outOfOrderWords(counts: OutOfOrder, whole: WholeCounts, onDate: IsoDate): string[] {
  const of = (kind: OutOfOrderKind): number => counts[kind] ?? 0;
  const found = [
    ...officerLines(of),
    ...caseLines(of),
    line(whole.circle, 'officer', 'in a circle of line managers: give one of each circle another manager'),
  ].filter((words) => words !== null);
  const days =
    whole.storedDays === 0
      ? []
      : [
          `Workloads of ${countOf(whole.storedDays, 'day')} were stored by the rules of before and stay as they are: comparisons across them say "rules changed".`,
        ];
  if (found.length === 0) return days;
  return [
    `Out of order by today's rules on ${formatDate(onDate)}. Nothing was ended: each stands in its list under what needs attention:`,
    ...found.map((words) => `  ${words}`),
    ...days,
  ];
}

function officerLines(of: (kind: OutOfOrderKind) => number): (string | null)[] {
  const withCases = (why: ReallocationDue['why'], words: string): string | null =>
    line(of(`${why}_officers`), 'officer', `with ${countOf(of(`${why}_cases`), 'case')}: ${words}`);
  return [
    withCases('absent', 'their absences take all their hours, so their cases need another officer'),
    withCases('away_long', 'away for more than two weeks with hours that stand, cover or move'),
    withCases('placeholder', 'neither grade nor hours recorded, so nobody works these cases'),
    withCases('left', 'they have left'),
    line(of('trainee_reduction'), 'trainee', 'in post without a trainee reduction'),
    line(of('officer_details_missing'), 'officer', 'without grade or hours: no workload can be worked out'),
  ];
}

function caseLines(of: (kind: OutOfOrderKind) => number): (string | null)[] {
  return [
    line(of('holder_barred'), 'case', 'with an officer or a cover who is barred'),
    line(of('beyond_grade'), 'case', 'held beyond grade'),
    line(of('oversight_first_due'), 'case', 'for which oversight is asked, with days left for it'),
    line(of('oversight_missing'), 'case', 'without the oversight that is needed'),
    line(of('oversight_overdue'), 'case', 'whose review of oversight is overdue'),
    line(of('training_gap'), 'case', 'with an officer who lacks the training'),
    line(of('cover_needed'), 'case', 'to cover by name, of officers who are away'),
    line(of('named_contact_needed'), 'case', 'without a named contact, of officers who are away'),
    line(of('release_passed'), 'case', 'in custody with a release date that has passed'),
    line(of('details_missing'), 'case', 'with details missing'),
  ];
}

/** "3 cases held beyond grade."; null where there is none. */
function line(count: number, what: string, words: string): string | null {
  return count === 0 ? null : `${countOf(count, what)} ${words}.`;
}
