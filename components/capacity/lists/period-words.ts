import type { PeriodListName } from '@/lib/domain/metrics/capacity/capacity-lists';

const WHERE = 'Each stands with its last officer; one that nobody ever held, with the home of the person.';

/** What the lists of cases that began or ended in a year are called. */
export const PERIOD_LISTS = {
  'starts-community': {
    title: 'Community cases that began in 12 months',
    what: `Cases in the community and of unpaid work that began in the 12 months to today, ended ones included. ${WHERE}`,
    empty: 'No community case began in 12 months',
  },
  'starts-release': {
    title: 'Cases that began in 12 months after release',
    what: `Cases on licence that began with a release in the 12 months to today, ended ones included. ${WHERE}`,
    empty: 'No case began after a release in 12 months',
  },
  endings: {
    title: 'Cases that ended in 12 months',
    what: 'Held cases that ended in the 12 months to today, each with its last officer. What was logged in error ended nothing.',
    empty: 'No case ended in 12 months',
  },
} satisfies Readonly<Record<PeriodListName, object>>;

/** What the day of such a list is. */
export function dayWords(list: PeriodListName): string {
  return list === 'endings' ? 'Ended on' : list === 'starts-release' ? 'Released on' : 'Began on';
}
