import 'server-only';
import type { IsoDate } from '../../kernel/dates';
import { countOf, formatDate } from '../../kernel/format';
import type { ReallocationDue } from '../../domain/workload/measure/officer-standing';
import type { OutOfOrder, OutOfOrderKind } from './find-out-of-order';

/** CRNs and staff codes by kind, with officers whose line of managers leads back to themselves. */
type Listed = OutOfOrder & { readonly circle?: readonly string[] };

/** The report of the upgrade before this one. */
export interface EarlierReport {
  readonly onDate: IsoDate;
  /** Null where that release did not keep what it listed. */
  readonly listed: Listed | null;
}

export interface FoundOutOfOrder {
  readonly listed: Listed;
  /** Days whose workloads were stored by the rules of before. */
  readonly storedDays: number;
  readonly earlier: EarlierReport | null;
}

/** New entries of one kind that are named at most: more are counted. */
const MOST_NAMED = 10;

/** What is out of order, a sentence each kind that there is, after one that says by what it was judged; empty when all is in order. */
export function outOfOrderWords({ listed, storedDays, earlier }: FoundOutOfOrder, onDate: IsoDate): string[] {
  const found = [...officerLines(listed), ...caseLines(listed), circleLine(listed)].flatMap((entry) =>
    entry === null ? [] : [`  ${entry.words}${sinceWords(entry, earlier)}`],
  );
  const days =
    storedDays === 0
      ? []
      : [
          `Workloads of ${countOf(storedDays, 'day')} were stored by the rules of before and stay as they are: comparisons across them say "rules changed".`,
        ];
  if (found.length === 0) return days;
  return [
    `Out of order by today's rules on ${formatDate(onDate)}. Nothing was ended: each stands in its list under what needs attention:`,
    ...comparedWith(earlier),
    ...found,
    ...days,
  ];
}

function comparedWith(earlier: EarlierReport | null): string[] {
  if (earlier === null) return [];
  const report = `the report of ${formatDate(earlier.onDate)}`;
  return [
    earlier.listed === null
      ? `Which of it is new is not known: ${report} did not keep what it listed. The next one will say.`
      : `What is first seen now was not listed in ${report}.`,
  ];
}

/** One sentence, and the entries that it is about. */
interface FoundLine {
  readonly kind: keyof Listed;
  readonly words: string;
  readonly keys: readonly string[];
}

/** Which entries of a sentence the earlier report did not list. */
function sinceWords({ kind, keys }: FoundLine, earlier: EarlierReport | null): string {
  if (!earlier?.listed) return '';
  const before = new Set(earlier.listed[kind]);
  const fresh = keys.filter((key) => !before.has(key));
  if (fresh.length === 0) return ' Listed before.';
  const named = fresh.slice(0, MOST_NAMED).join(', ');
  const more = fresh.length > MOST_NAMED ? ` and ${fresh.length - MOST_NAMED} more` : '';
  const rest = keys.length === fresh.length ? '' : `; listed before: ${keys.length - fresh.length}`;
  return ` First seen now: ${named}${more}${rest}.`;
}

function officerLines(listed: Listed): (FoundLine | null)[] {
  const withCases = (why: ReallocationDue['why'], words: string): FoundLine | null => {
    const cases = listed[`${why}_cases`]?.length ?? 0;
    return line(listed, `${why}_officers`, 'officer', `with ${countOf(cases, 'case')}: ${words}`);
  };
  return [
    withCases('absent', 'their absences take all their hours, so their cases need another officer'),
    withCases('away_long', 'away for more than two weeks with hours that stand, cover or move'),
    withCases('placeholder', 'neither grade nor hours recorded, so nobody works these cases'),
    withCases('left', 'they have left'),
    line(listed, 'trainee_reduction', 'trainee', 'in post without a trainee reduction'),
    line(
      listed,
      'officer_details_missing',
      'officer',
      'without grade or hours: no workload can be worked out',
    ),
  ];
}

function circleLine(listed: Listed): FoundLine | null {
  const words = 'in a circle of line managers: give one of each circle another manager';
  return line(listed, 'circle', 'officer', words);
}

const CASE_WORDS = [
  ['holder_barred', 'with an officer or a cover who is barred'],
  ['beyond_grade', 'held beyond grade'],
  ['oversight_first_due', 'for which oversight is asked, with days left for it'],
  ['oversight_missing', 'without the oversight that is needed'],
  ['oversight_overdue', 'whose review of oversight is overdue'],
  ['training_gap', 'with an officer who lacks the training'],
  ['cover_needed', 'to cover by name, of officers who are away'],
  ['named_contact_needed', 'without a named contact, of officers who are away'],
  ['release_passed', 'in custody with a release date that has passed'],
  ['details_missing', 'with details missing'],
] as const satisfies readonly (readonly [OutOfOrderKind, string])[];

function caseLines(listed: Listed): (FoundLine | null)[] {
  return CASE_WORDS.map(([kind, words]) => line(listed, kind, 'case', words));
}

/** "3 cases held beyond grade."; null where there is none. */
function line(listed: Listed, kind: keyof Listed, what: string, words: string): FoundLine | null {
  const keys = listed[kind] ?? [];
  return keys.length === 0 ? null : { kind, keys, words: `${countOf(keys.length, what)} ${words}.` };
}
