import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import type { WorkloadModel } from '../model/model';
import {
  type Contact,
  contactLateDays,
  contactOf,
  isUnseenOver,
  preReleaseDue,
  releasePassed,
} from './contact-clock';

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

/** A live case with the person's clock. */
export interface ContactCase {
  readonly facts: CaseFacts;
  readonly contact: Contact;
}

/** The day by which a list of contact measures, and the model. */
interface Measured {
  readonly model: WorkloadModel;
  readonly onDate: IsoDate;
}

/** Whether a live case belongs to a list of contact: the same test that the figures count by. */
export function isInContactList(
  list: ContactList,
  { facts, contact }: ContactCase,
  { model, onDate }: Measured,
): boolean {
  switch (list) {
    case 'contact-overdue':
      return contactLateDays(contact) !== null;
    case 'contact-over-28':
      return isUnseenOver(contact, 28);
    case 'contact-over-56':
      return isUnseenOver(contact, 56);
    case 'pre-release-due':
      return preReleaseDue(model, facts, onDate) !== null;
    case 'release-passed':
      return releasePassed(facts, onDate) !== null;
    case 'warrants':
      return facts.state === 'warrant';
    case 'contact-suspended':
      return facts.state === 'contact_suspended';
  }
}

/** Why a case is in a list of contact. */
export function whyInContactList(list: ContactList, { facts, contact }: ContactCase): string {
  switch (list) {
    case 'contact-overdue':
    case 'contact-over-28':
    case 'contact-over-56': {
      if (contact.kind !== 'clock') return '';
      const { days, plannedDays, releaseNotKnown } = contact;
      const release = releaseNotKnown ? '; release date not recorded' : '';
      return `Not seen for ${days} days; planned every ${plannedDays}${release}`;
    }
    case 'pre-release-due':
      return `Contact due before release on ${dayOf(facts)}`;
    case 'release-passed':
      return `In custody, and the release date has passed: ${dayOf(facts)}`;
    case 'warrants':
      return 'Warrant outstanding';
    case 'contact-suspended':
      return 'Contact suspended';
  }
}

function dayOf({ releaseDate }: Pick<CaseFacts, 'releaseDate'>): string {
  return releaseDate === null ? 'a day not known' : formatDate(releaseDate);
}

/** The lists of contact that a live case without an officer stands in, and why it stands in the gravest of them. */
export interface WaitingContact {
  readonly lists: readonly ContactList[];
  /** "Not seen for 40 days; planned every 7"; empty where it stands in none. */
  readonly why: string;
}

/** From the list that asks most of whoever reads it. */
const GRAVEST_FIRST = [
  'contact-over-56',
  'contact-over-28',
  'contact-overdue',
  'release-passed',
  'pre-release-due',
  'warrants',
  'contact-suspended',
] as const satisfies readonly ContactList[];

/** How a case that waits for an officer stands with contact, by the same tests as the lists. */
export function contactOfWaiting(facts: CaseFacts, band: string, measured: Measured): WaitingContact {
  const found = { facts, contact: contactOf(measured.model, facts, band, measured.onDate) };
  const lists = GRAVEST_FIRST.filter((list) => isInContactList(list, found, measured));
  const [gravest] = lists;
  return { lists, why: gravest === undefined ? '' : whyInContactList(gravest, found) };
}
