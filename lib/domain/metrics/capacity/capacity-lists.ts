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
  'not-trained',
  'uncovered',
  'unallocated',
  'inputs-missing',
  'officer-changed',
  ...CONTACT_LISTS,
] as const;
export type CapacityList = (typeof CAPACITY_LISTS)[number];
