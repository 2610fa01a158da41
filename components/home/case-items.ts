import type { Address } from '@/lib/kernel/address';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate, weekdayName } from '@/lib/kernel/format';
import type { HomeFacts } from '@/lib/domain/metrics/officers/home-facts';
import type { AttentionList } from '@/lib/domain/metrics/cases/attention-lists';
import { type HomeItem, joinSentences, listWords } from './home-item';
import { compareNames } from '@/lib/kernel/text/fold-name';

/** Where the list behind a sentence is. */
export type ListHref = (list: AttentionList) => Address;

/** "2 band 4 cases were not seen in time" */
export function lateItem({ closestLate }: HomeFacts, href: ListHref): HomeItem[] {
  if (closestLate === null || closestLate.count === 0) return [];
  const { count, bands, everyDays, longestDays } = closestLate;
  return [
    {
      key: 'late',
      href: href('closest_contact_late'),
      title: `${countOf(count, `band ${listWords(bands)} case was`, `band ${listWords(bands)} cases were`)} not seen in time`,
      hint: `Planned every ${countOf(everyDays, 'day')}. ${count === 1 ? 'It is' : 'The longest is'} ${countOf(longestDays, 'day')} late.`,
      status: { words: 'Overdue', look: 'overdue' },
    },
  ];
}

/** "2 people are released this week" */
export function releaseItem({ releases }: HomeFacts, href: ListHref): HomeItem[] {
  const { days, withAppointment } = releases;
  if (days.length === 0) return [];
  const names = [...new Set(days)].map((day: IsoDate) => weekdayName(day));
  return [
    {
      key: 'releases',
      href: href('releases'),
      title: countOf(days.length, 'person is released this week', 'people are released this week'),
      hint: appointmentWords(withAppointment, days.length),
      status: { words: listWords(names), look: 'plain' },
    },
  ];
}

function appointmentWords(withAppointment: number, all: number): string {
  if (all === 1)
    return withAppointment === 1
      ? 'They have an appointment on the day of release.'
      : 'No appointment on the day of release is recorded.';
  if (withAppointment === all)
    return `${all === 2 ? 'Both' : `All ${all}`} have an appointment on the day of release.`;
  const without = all - withAppointment;
  return withAppointment === 0
    ? 'None has an appointment recorded on the day of release.'
    : `${countOf(without, 'of them has', 'of them have')} no appointment recorded on the day of release.`;
}

/** "1 oversight review is overdue and 2 are due this week" */
export function oversightItem({ oversight }: HomeFacts, href: ListHref, own = false): HomeItem[] {
  const { overdue, due, missing } = oversight;
  if (overdue + due + missing === 0) return [];
  const reviews = overdue + due > 0;
  const missingWords = `${countOf(missing, reviews ? 'more case needs' : 'case needs', reviews ? 'more cases need' : 'cases need')} oversight and ${missing === 1 ? 'has' : 'have'} none`;
  return [
    {
      key: 'oversight',
      href: href('oversight'),
      title: reviews ? reviewWords(overdue, due) : missingWords,
      ...(reviews
        ? { hint: missing === 0 ? 'Every other case that needs oversight has it.' : `${missingWords}.` }
        : {
            hint: own
              ? 'Ask your line manager for a recorded decision.'
              : 'Each needs a recorded decision with a review date.',
          }),
      ...(overdue > 0 ? { status: { words: `${overdue} overdue`, look: 'overdue' as const } } : {}),
    },
  ];
}

function reviewWords(overdue: number, due: number): string {
  const dueWords = `due this week`;
  if (overdue === 0) return `${countOf(due, 'oversight review is', 'oversight reviews are')} ${dueWords}`;
  const late = `${countOf(overdue, 'oversight review is', 'oversight reviews are')} overdue`;
  return due === 0 ? late : `${late} and ${due} ${due === 1 ? 'is' : 'are'} ${dueWords}`;
}

/** "5 cases have details missing" */
export function detailsItem({ detailsMissing }: HomeFacts, href: ListHref, words: ModelWords): HomeItem[] {
  if (detailsMissing === 0) return [];
  const one = detailsMissing === 1;
  return [
    {
      key: 'details',
      href: href('details_missing'),
      title: countOf(detailsMissing, 'case has details missing', 'cases have details missing'),
      hint: `${one ? 'Its band is' : 'Their bands are'} ${words.provisionalUntil}`,
    },
  ];
}

/** "2 cases are held beyond grade" */
export function beyondItem({ beyondGrade }: HomeFacts, href: ListHref): HomeItem[] {
  const count = beyondGrade.reduce((sum, entry) => sum + entry.cases, 0);
  if (count === 0) return [];
  const most = [...beyondGrade].sort((a, b) => b.cases - a.cases || compareNames(a.name, b.name));
  const shown = most.slice(0, 3).map((entry) => `${entry.cases} by ${entry.name} (${entry.gradeName})`);
  const rest = beyondGrade.length - shown.length;
  const words = rest > 0 ? [...shown, countOf(rest, 'other officer')] : shown;
  return [
    {
      key: 'beyond',
      href: href('beyond_grade'),
      title: countOf(count, 'case is held beyond grade', 'cases are held beyond grade'),
      hint: `${joinSentences(listWords(words))}.`,
    },
  ];
}

/** "12 November", or the day and the year where it is another year. */
export function dayWords(date: IsoDate, today: IsoDate): string {
  const full = formatDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? full.slice(0, -5) : full;
}

/** "3 people have not been seen for over 56 days": by the person's clock, whoever held the case. */
export function unseenItems({ contact }: HomeFacts, href: ListHref): HomeItem[] {
  const { over28, over56 } = contact;
  if (over28 === 0) return [];
  const people = (count: number): string => countOf(count, 'person has', 'people have');
  return [
    {
      key: 'unseen',
      href: href(over56 > 0 ? 'contact_over_56' : 'contact_over_28'),
      title:
        over56 > 0
          ? `${people(over56)} not been seen for over 56 days`
          : `${people(over28)} not been seen for over 28 days`,
      ...(over56 > 0 ? { hint: `${people(over28)} not been seen for over 28 days.` } : {}),
      status: { words: 'Overdue', look: 'overdue' },
    },
  ];
}

/** "2 people in custody have a release date that has passed" */
export function releasePassedItem(
  { contact: { releasePassed: count } }: HomeFacts,
  href: ListHref,
): HomeItem[] {
  if (count === 0) return [];
  return [
    {
      key: 'release-passed',
      href: href('release_passed'),
      title: `${countOf(count, 'person in custody has', 'people in custody have')} a release date that has passed`,
      hint: 'The setting or the date is wrong: put it right.',
    },
  ];
}

/** Pre-release contact, warrants and suspended contact: each a list of its own. */
export function standingContactItems({ contact }: HomeFacts, href: ListHref): HomeItem[] {
  const { preReleaseDue, warrants, suspended } = contact;
  const items: [AttentionList, number, string][] = [
    [
      'pre_release_due',
      preReleaseDue,
      countOf(preReleaseDue, 'pre-release contact is due', 'pre-release contacts are due'),
    ],
    ['warrants', warrants, countOf(warrants, 'warrant is outstanding', 'warrants are outstanding')],
    [
      'contact_suspended',
      suspended,
      countOf(suspended, 'case has its contact suspended', 'cases have their contact suspended'),
    ],
  ];
  return items
    .filter(([, count]) => count > 0)
    .map(([list, , title]) => ({ key: list, href: href(list), title }));
}

/** "1 case has cover, a share or support to decide on" */
export function besideItem({ besideToDecide }: HomeFacts, href: ListHref): HomeItem[] {
  if (besideToDecide === 0) return [];
  return [
    {
      key: 'beside',
      href: href('beside_not_allowed'),
      title: countOf(
        besideToDecide,
        'case has cover, a share or support to decide on',
        'cases have cover, a share or support to decide on',
      ),
      hint: 'A bar, grade or training speaks against it. It goes on until you end it.',
    },
  ];
}
