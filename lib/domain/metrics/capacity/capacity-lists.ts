import { CONTACT_LISTS } from '../../workload/contact/contact-lists';

/** The lists that the dashboard's figures count, by the word in their address. */
export const CAPACITY_LISTS = [
  'officers',
  'over-100',
  'over-110',
  'excessive',
  'next-to-trip',
  'no-capacity',
  'without-relief',
  'over-50',
  'over-75',
  'live',
  'beyond-grade',
  'oversight-missing',
  'oversight-overdue',
  'not-trained',
  'uncovered',
  'held-uncovered',
  'unallocated',
  'inputs-missing',
  'officer-changed',
  'supervision-enough',
  'supervision-overdue',
  'outlier-workload',
  'outlier-caseload',
  'over-fair-share',
  'new-high-band',
  'actions-open',
  'actions-overdue',
  'starts-community',
  'starts-release',
  'endings',
  ...CONTACT_LISTS,
] as const;
export type CapacityList = (typeof CAPACITY_LISTS)[number];

/** The lists whose items are agreed actions. */
const ACTION_LISTS = ['actions-open', 'actions-overdue'] as const satisfies readonly CapacityList[];
export type ActionListName = (typeof ACTION_LISTS)[number];

/** Whether a list is of agreed actions. */
export function isActionList(list: CapacityList): list is ActionListName {
  return ACTION_LISTS.some((name) => name === list);
}

/** The lists of cases that began or ended in the 12 months to today, ended ones included. */
const PERIOD_LISTS = [
  'starts-community',
  'starts-release',
  'endings',
] as const satisfies readonly CapacityList[];
export type PeriodListName = (typeof PERIOD_LISTS)[number];

/** Whether a list is of cases that began or ended in a year. */
export function isPeriodList(list: CapacityList): list is PeriodListName {
  return PERIOD_LISTS.some((name) => name === list);
}
