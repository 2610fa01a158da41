import type { IsoDate } from '@/lib/kernel/dates';
import { toSharing } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { HomeFacts } from '@/lib/domain/metrics/officers/home-facts';
import { dayWords, type ListHref } from './case-items';
import type { HomeItem } from './home-item';

/** More officers than these are not named one by one. */
const MOST_NAMED = 3;

/** "3 cases need a named contact": due within 1 working day of the first day away. */
export function contactItem(
  { contactNeeded }: HomeFacts,
  href: ListHref,
  today: IsoDate,
  manages: boolean,
): HomeItem[] {
  const count = contactNeeded.reduce((sum, entry) => sum + entry.cases, 0);
  if (count === 0) return [];
  const late = contactNeeded.some((entry) => entry.dueOn < today);
  return [
    {
      key: 'named-contact',
      href: href('named_contact_needed'),
      title: countOf(count, 'case needs a named contact', 'cases need a named contact'),
      hint: 'Their officers are away, and the cases are of high risk or near a release. One name may serve for all.',
      status: late ? { words: 'Overdue', look: 'overdue' } : { words: 'Due', look: 'due' },
      ...(manages
        ? {
            offers: contactNeeded.slice(0, MOST_NAMED).map((entry) => ({
              label: `Name contacts for ${entry.name}`,
              href: toSharing.contacts(entry.staffCode),
              about: '',
            })),
          }
        : {}),
    },
  ];
}

/** "3 cases need cover by name": due within 1 working day of the first day away. */
export function coverItem(
  { coverNeeded }: HomeFacts,
  href: ListHref,
  today: IsoDate,
  manages: boolean,
): HomeItem[] {
  const [first] = [...coverNeeded].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (first === undefined) return [];
  const count = coverNeeded.reduce((sum, entry) => sum + entry.cases, 0);
  const whose = coverNeeded
    .slice(0, MOST_NAMED)
    .map((entry) => `${entry.name}, ${countOf(entry.cases, 'case')}`);
  const due =
    first.dueOn < today
      ? ({ words: 'Overdue', look: 'overdue' } as const)
      : ({ words: `By ${dayWords(first.dueOn, today)}`, look: 'due' } as const);
  return [
    {
      key: 'cover',
      href: href('cover_needed'),
      title: `${countOf(count, 'case needs', 'cases need')} cover by name`,
      hint: `Their officers are away: ${whose.join('; ')}${coverNeeded.length > MOST_NAMED ? '; and others' : ''}.`,
      status: due,
      ...(manages
        ? {
            offers: coverNeeded.slice(0, MOST_NAMED).map((entry) => ({
              label: `Arrange cover for ${entry.name}`,
              href: toSharing.arrangeCover(entry.staffCode, { ticked: 'asking' }),
              about: '',
            })),
          }
        : {}),
    },
  ];
}

/** "2 officers are away today" */
export function awayItem({ away }: HomeFacts, href: ListHref, manages: boolean): HomeItem[] {
  if (away.length === 0) return [];
  return [
    {
      key: 'away',
      href: href('away'),
      title: countOf(away.length, 'officer is away today', 'officers are away today'),
      away,
      mayCover: manages,
    },
  ];
}
