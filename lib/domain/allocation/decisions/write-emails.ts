import { SETTING_LABELS } from '../../banding/labels';
import type { Setting } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { formatDateLong } from '../../../kernel/format';

/** Somebody who may be written to; null: no address is recorded. */
export interface EmailPerson {
  readonly staffCode: string;
  /** "Surname, Forename" */
  readonly name: string;
  readonly email: string | null;
}

/** What an email about a decision tells of. */
export interface AllocationNews {
  readonly kind: 'allocation' | 'reallocation';
  readonly crn: string;
  /** No detail of a restricted case leaves the service. */
  readonly restricted: boolean;
  readonly band: string;
  readonly setting: Setting;
  readonly firstAppointment: IsoDate | null;
  readonly officer: EmailPerson;
  /** The officer's line manager. */
  readonly manager: EmailPerson | null;
  readonly decidedByName: string;
  /** Where the service is reached. */
  readonly address: string;
  /** Where the case is opened there: no email about a restricted case says it. */
  readonly caseAddress: string;
}

export interface Email {
  readonly toAddress: string;
  readonly toName: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The emails about a decision: to the new officer and to their line manager, where an address is recorded. They name nobody
 * under supervision; of a restricted case they say that there is one, no more.
 */
export function allocationEmails(news: AllocationNews): Email[] {
  const { officer, manager } = news;
  const toOfficer = emailTo(officer, 'you', news);
  const toManager =
    manager === null || manager.staffCode === officer.staffCode ? [] : emailTo(manager, officer.name, news);
  return [...toOfficer, ...toManager];
}

function emailTo({ name, email }: EmailPerson, receiver: string, news: AllocationNews): Email[] {
  if (email === null || email.trim() === '') return [];
  const verb = news.kind === 'allocation' ? 'allocated' : 'moved';
  const what = news.restricted ? 'A restricted case' : `Case ${news.crn}`;
  const subject = `${what} has been ${verb} to ${receiver}`;
  const link = news.restricted ? news.address : news.caseAddress;
  const body = [
    `${subject} by ${news.decidedByName}.`,
    ...(news.restricted ? [] : [factsOf(news)]),
    `Sign in to see it: ${link}`,
    'Sent by Headroom. Please do not reply: nobody reads this address.',
  ];
  return [{ toAddress: email.trim(), toName: name, subject, body: `${body.join('\n\n')}\n` }];
}

function factsOf({ kind, band, setting, firstAppointment }: AllocationNews): string {
  const facts = `Band ${band}, ${SETTING_LABELS[setting].toLowerCase()}.`;
  // Of a case that was held before, the first appointment is long past.
  if (kind === 'reallocation') return facts;
  const appointment =
    firstAppointment === null
      ? 'No first appointment is booked.'
      : `First appointment: ${formatDateLong(firstAppointment)}.`;
  return `${facts} ${appointment}`;
}

/** What an email about an undone decision tells of. */
export interface UndoneNews extends Pick<
  AllocationNews,
  'kind' | 'crn' | 'restricted' | 'officer' | 'manager' | 'address' | 'caseAddress'
> {
  /** Who holds the case again, with their line manager; null where it waits. */
  readonly back: { readonly officer: EmailPerson; readonly manager: EmailPerson | null } | null;
  readonly undoneByName: string;
}

/** The emails that say that a decision was undone: to everybody who was told of it, and to whoever gets the case back. */
export function undoneEmails(news: UndoneNews): Email[] {
  const { officer, manager, back } = news;
  const what = news.restricted ? 'A restricted case' : `Case ${news.crn}`;
  const noun = news.kind === 'allocation' ? 'allocation' : 'move';
  const lost = (receiver: string): string => `${what}: the ${noun} to ${receiver} was undone`;
  const again = (receiver: string): string => `${what} is held by ${receiver} again: a move was undone`;
  const people: [EmailPerson | null, string][] = [
    [officer, lost('you')],
    [manager, lost(officer.name)],
    ...(back === null
      ? []
      : ([
          [back.officer, again('you')],
          [back.manager, again(back.officer.name)],
        ] as [EmailPerson | null, string][])),
  ];
  const told = new Set<string>();
  return people.flatMap(([person, subject]) => {
    const address = person?.email?.trim() ?? '';
    if (person === null || address === '' || told.has(person.staffCode)) return [];
    told.add(person.staffCode);
    const stands =
      back === null ? 'It waits for an officer again.' : `${back.officer.name} holds it as before.`;
    const link = news.restricted ? news.address : news.caseAddress;
    const body = [
      `${subject} by ${news.undoneByName}, as made in error.`,
      stands,
      `Sign in to see it: ${link}`,
      'Sent by Headroom. Please do not reply: nobody reads this address.',
    ];
    return [{ toAddress: address, toName: person.name, subject, body: `${body.join('\n\n')}\n` }];
  });
}
