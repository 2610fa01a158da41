import type { CaseFacts } from '../../banding/bands/case-facts';
import { formatDate } from '../../../kernel/format';
import {
  type Contact,
  contactLateDays,
  contactOf,
  isUnseenOver,
  preReleaseDue,
  releasePassed,
} from '../../workload/contact/contact-clock';
import type { CapacityFacts } from '../capacity/capacity-facts';
import type { ContactList } from '../capacity/capacity-lists';
import { holdingsOf } from './count-cases';
import { type CountShare, shareOf } from './count-share';

/** A live case with the person's clock. */
export interface ContactCase {
  readonly facts: CaseFacts;
  readonly contact: Contact;
}

/** Counts of contact of a unit, as the interface names them. */
export interface ContactFigures {
  /** Of the live community and licence cases of state active. */
  readonly contactOverdue: CountShare;
  readonly contactOver28: CountShare;
  readonly contactOver56: CountShare;
  /** One date of last seen cannot tell "not offered" from "did not attend": false until outcomes of contacts are fed. */
  readonly attendanceKnown: boolean;
  readonly preReleaseDue: { readonly count: number };
  readonly releasePassed: { readonly count: number };
  readonly warrants: { readonly count: number };
  readonly contactSuspended: { readonly count: number };
}

/** Every live case of a unit with the person's clock, held ones first. */
function contactCases({ model, officers, waiting, onDate }: CapacityFacts): ContactCase[] {
  return [
    ...holdingsOf({ officers }).map(({ held }) => ({ facts: held.facts, contact: held.contact })),
    ...waiting.map(({ facts, banding }) => ({
      facts,
      contact: contactOf(model, facts, banding.band, onDate),
    })),
  ];
}

/** Whether a live case belongs to a list of contact: the same test that the figures count by. */
export function isInContactList(
  list: ContactList,
  { facts, contact }: ContactCase,
  { model, onDate }: Pick<CapacityFacts, 'model' | 'onDate'>,
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

/** The share that a list of contact is of the cases that it could hold: those with a clock, else all live ones. */
export function shareOfContact(facts: CapacityFacts, list: ContactList): CountShare {
  const cases = contactCases(facts);
  const of = list.startsWith('contact-o') ? cases.filter(hasClock).length : cases.length;
  return shareOf(cases.filter((entry) => isInContactList(list, entry, facts)).length, of);
}

/** A live community or licence case of state active, whether or not it is known since when. */
function hasClock({ contact }: ContactCase): boolean {
  return contact.kind === 'clock' || contact.why === 'not_known';
}

/** Counts of contact of a unit, waiting cases among them. */
export function measureContact(facts: CapacityFacts): ContactFigures {
  const cases = contactCases(facts);
  const count = (list: ContactList): number =>
    cases.filter((entry) => isInContactList(list, entry, facts)).length;
  const seenable = cases.filter(hasClock).length;
  return {
    contactOverdue: shareOf(count('contact-overdue'), seenable),
    contactOver28: shareOf(count('contact-over-28'), seenable),
    contactOver56: shareOf(count('contact-over-56'), seenable),
    attendanceKnown: false,
    preReleaseDue: { count: count('pre-release-due') },
    releasePassed: { count: count('release-passed') },
    warrants: { count: count('warrants') },
    contactSuspended: { count: count('contact-suspended') },
  };
}
