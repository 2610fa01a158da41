import type { ContactList } from '@/lib/domain/workload/contact/contact-lists';

/** The lists of contact among the cases that wait, as the filter of the queue names them. */
export const WAITING_CONTACT_WORDS: Readonly<Record<ContactList, string>> = {
  'contact-overdue': 'Contact overdue',
  'contact-over-28': 'Not seen for over 28 days',
  'contact-over-56': 'Not seen for over 56 days',
  'pre-release-due': 'Pre-release contact due',
  'release-passed': 'Release date passed',
  warrants: 'Warrant outstanding',
  'contact-suspended': 'Contact suspended',
};
