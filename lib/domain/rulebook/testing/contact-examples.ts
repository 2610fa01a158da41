import { firstAppointmentOn } from '../../allocation/queue/first-appointment';
import { compareQueue, type Queued } from '../../allocation/queue/order-queue';
import { bandCase } from '../../banding/bands/band-case';
import { bandRank } from '../../banding/changes/input-steps';
import type { IsoDate } from '../../../kernel/dates';
import { waitOf } from '../../metrics/counts/count-cases';
import {
  type Contact,
  contactOf,
  isUnseenOver,
  LONG_UNSEEN_DAYS,
  officerClock,
  plannedContactDays,
  preReleaseDue,
  releasePassed,
} from '../../workload/contact/contact-clock';
import { firstDueOf, firstUrgency, WAITS_UNKNOWN } from '../../workload/absence/first-due';
import { bandingModelOf } from '../../workload/model/model';
import { HMPPS_TIERS, IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { dayText, type ExampleReader, type Given, wordsOf, yesNo } from './example-reader';
import { caseOf } from './given-case';

const planOfBand: ExampleReader = {
  needs: ['band'],
  results: ['colour', 'planned days'],
  work: (given) => ({
    colour: IBAT_4.bands.find((band) => band.code === given.text('band'))?.brag ?? 'none',
    'planned days': String(plannedContactDays(IBAT_4, given.text('band'))),
  }),
};

const planOfTier: ExampleReader = {
  needs: ['tier'],
  results: ['planned days'],
  work: (given) => ({ 'planned days': String(plannedContactDays(HMPPS_TIERS, given.text('tier'))) }),
};

function contactIn(given: Given): Contact {
  const facts = caseOf(given.text('case'));
  const { band } = bandCase(facts, bandingModelOf(IBAT_4), given.day('on'));
  return contactOf(IBAT_4, facts, band, given.day('on'));
}

const [OVER, LONG_OVER] = LONG_UNSEEN_DAYS;

const clock: ExampleReader = {
  needs: ['case', 'on'],
  results: [
    'clock since',
    'by',
    'next by',
    'days late',
    `over ${OVER} days`,
    `over ${LONG_OVER} days`,
    'contact before release',
    'release passed',
  ],
  work: (given) => {
    const facts = caseOf(given.text('case'));
    const contact = contactIn(given);
    return {
      ...clockWords(contact),
      [`over ${OVER} days`]: yesNo(isUnseenOver(contact, OVER)),
      [`over ${LONG_OVER} days`]: yesNo(isUnseenOver(contact, LONG_OVER)),
      'contact before release': dayText(preReleaseDue(IBAT_4, facts, given.day('on'))),
      'release passed': dayText(releasePassed(facts, given.day('on'))),
    };
  },
};

function clockWords(contact: Contact): Record<string, string> {
  if (contact.kind === 'none') return { 'clock since': 'none', by: wordsOf(contact.why) };
  const unknown = contact.releaseNotKnown ? ', release not recorded' : '';
  return {
    'clock since': dayText(contact.since),
    by: `${wordsOf(contact.startedBy)}${unknown}`,
    'next by': dayText(contact.dueOn),
    'days late': String(contact.lateDays ?? 'none'),
  };
}

const ofOfficer: ExampleReader = {
  needs: ['case', 'allocated', 'on'],
  results: ['officer has had it for days', 'officer has seen them'],
  work: (given) => {
    const { days, seen } = officerClock(given.day('allocated'), caseOf(given.text('case')), given.day('on'));
    return { 'officer has had it for days': String(days), 'officer has seen them': yesNo(seen) };
  },
};

const firstSeen: ExampleReader = {
  needs: ['case', 'on'],
  mayHave: ['came to wait'],
  results: ['first seen by', 'at the latest', 'allocate by'],
  work: (given) => {
    const facts = caseOf(given.text('case'));
    const waits = { ...WAITS_UNKNOWN, since: given.has('came to wait') ? given.day('came to wait') : null };
    const due = firstDueOf(IBAT_4, facts, waits, given.day('on'));
    const { allocateBy } = firstUrgency(IBAT_4, facts, waits, given.day('on'));
    return {
      'first seen by': dayText(due?.dueOn ?? null),
      'at the latest': dayText(due?.latestOn ?? null),
      'allocate by': dayText(allocateBy),
    };
  },
};

/** "A ROSH high, start 12 Oct 2026" */
function queuedOf(text: string, onDate: IsoDate): Queued {
  const [crn = '', ...words] = text.split(' ');
  const facts = caseOf(words.join(' '));
  const { band } = bandCase(facts, bandingModelOf(IBAT_4), onDate);
  return {
    crn,
    appointment: firstAppointmentOn(IBAT_4, facts, WAITS_UNKNOWN, onDate),
    bandRank: bandRank(bandingModelOf(IBAT_4), band),
    waitWorkingDays: waitOf(facts, onDate),
  };
}

const queue: ExampleReader = {
  needs: ['waiting cases', 'on'],
  results: ['order'],
  work: (given) => {
    const cases = given
      .text('waiting cases')
      .split(' + ')
      .map((text) => queuedOf(text, given.day('on')));
    return {
      order: cases
        .sort(compareQueue)
        .map(({ crn }) => crn)
        .join(', '),
    };
  },
};

export const CONTACT_EXAMPLES: readonly ExampleReader[] = [
  planOfBand,
  planOfTier,
  clock,
  ofOfficer,
  firstSeen,
  queue,
];
