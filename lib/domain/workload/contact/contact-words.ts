import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import { type Contact, contactOf, officerClock, preReleaseDue, releasePassed } from './contact-clock';
import type { WorkloadModel } from '../model/model';

/** "Not seen for 9 days, planned every 7: 2 days overdue": the person's clock; empty where there is none. */
export function clockWords(contact: Contact): string {
  if (contact.kind === 'none')
    return contact.why === 'not_known' ? 'Not known since when: order start and last seen are missing' : '';
  const { days, plannedDays, lateDays, startedBy, since, releaseNotKnown } = contact;
  const last = days === 0 ? 'today' : `${countOf(days, 'day')} ago`;
  const what =
    startedBy === 'last_seen'
      ? 'Seen'
      : startedBy === 'release'
        ? 'Not seen since release'
        : 'Not seen since the order began';
  const late =
    lateDays === null ? `due by ${formatDate(contact.dueOn)}` : `${countOf(lateDays, 'day')} overdue`;
  const marked = releaseNotKnown ? ' Release date not recorded: counted from the order or last seen.' : '';
  return `${what} ${startedBy === 'last_seen' ? last : `on ${formatDate(since)}, ${last}`}; planned every ${countOf(plannedDays, 'day')}, ${late}.${marked}`;
}

/** What a case's page says of contact: the person's clock, contact before release, a release date that has passed. */
export function contactLines(
  model: WorkloadModel,
  facts: CaseFacts,
  band: string,
  onDate: IsoDate,
): string[] {
  const release = preReleaseDue(model, facts, onDate);
  const passed = releasePassed(facts, onDate);
  return [
    clockWords(contactOf(model, facts, band, onDate)),
    release === null ? '' : `Pre-release contact due: release on ${formatDate(release)}.`,
    passed === null
      ? ''
      : `Release date ${formatDate(passed)} has passed while in custody: put the setting or the date right.`,
  ].filter((line) => line !== '');
}

/** "They have had the case for 12 days, and have not seen the person yet": words about the officer alone. */
export function officerClockWords(
  allocatedOn: IsoDate,
  facts: Pick<CaseFacts, 'lastSeen'>,
  onDate: IsoDate,
): string {
  const { days, seen } = officerClock(allocatedOn, facts, onDate);
  return `The officer has had the case for ${countOf(days, 'day')}${seen ? '' : ', and no contact is recorded in that time'}.`;
}

/** The person's clock as files and the interface give it. Null where there is none: in custody, unpaid work, other states. */
export interface ContactFigures {
  readonly daysSinceSeen: number | null;
  readonly plannedEveryDays: number | null;
  /** Days past the plan; null while it is kept. */
  readonly overdueDays: number | null;
  /** What is due, in words; null where nothing is. */
  readonly contactDue: string | null;
}

/** The person's clock of a case on a day, with what its page says of contact. */
export function contactFiguresOf(
  model: WorkloadModel,
  facts: CaseFacts,
  band: string,
  onDate: IsoDate,
): ContactFigures {
  const words = contactLines(model, facts, band, onDate).join(' ');
  return clockFigures(contactOf(model, facts, band, onDate), words);
}

/** A clock as files and the interface give it, with what is said of it. */
export function clockFigures(contact: Contact, words: string): ContactFigures {
  const contactDue = words === '' ? null : words;
  return contact.kind === 'none'
    ? { daysSinceSeen: null, plannedEveryDays: null, overdueDays: null, contactDue }
    : {
        daysSinceSeen: contact.days,
        plannedEveryDays: contact.plannedDays,
        overdueDays: contact.lateDays,
        contactDue,
      };
}
