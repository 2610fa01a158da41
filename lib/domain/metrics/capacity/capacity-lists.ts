/** Lists of live cases by contact, and by what keeps somebody from it. Waiting cases are among them. */
export const CONTACT_LISTS = [
  'contact-overdue',
  'contact-over-28',
  'contact-over-56',
  'pre-release-due',
  'release-passed',
  'warrants',
  'contact-suspended',
] as const;
export type ContactList = (typeof CONTACT_LISTS)[number];

/** Whether a list is one of contact. */
export function isContactList(list: string): list is ContactList {
  return (CONTACT_LISTS as readonly string[]).includes(list);
}

/** The lists that the dashboard's figures count, by the word in their address. */
export const CAPACITY_LISTS = [
  'over-100',
  'over-110',
  'excessive',
  'next-to-trip',
  'no-capacity',
  'without-relief',
  'over-50',
  'over-75',
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
