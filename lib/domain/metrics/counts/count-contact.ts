import { contactOf } from '../../workload/contact/contact-clock';
import { type ContactCase, type ContactList, isInContactList } from '../../workload/contact/contact-lists';
import type { CapacityFacts } from '../capacity/capacity-facts';
import { holdingsOf } from './count-cases';
import { type CountShare, shareOf } from './count-share';

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
