import type { CaseFacts } from '../../banding/bands/case-facts';
import type { CaseState, Setting } from '../../banding/case-vocabulary';
import { addDays, daysBetween, fromEpochDay, type IsoDate, toEpochDay } from '../../../kernel/dates';
import { onceForKey } from '../../../kernel/remember';
import { firstAppointmentSettings } from '../absence/first-due';
import { bandOf } from '../model/band-of';
import type { WorkloadModel } from '../model/model';

/** Planned days between contacts where the model plans none. */
const USUAL_PLAN_DAYS = 28;

/** Not seen for so long stands out whatever the plan (docs/rules/contact.md, C-7). */
export const LONG_UNSEEN_DAYS = [28, 56] as const;

/** The person's clock: how long ago somebody was seen in the community, whoever held the case. */
interface PersonClock {
  readonly kind: 'clock';
  /** The latest of order start, release and last seen in the community. */
  readonly since: IsoDate;
  readonly startedBy: 'order_start' | 'release' | 'last_seen';
  /** On licence, and nobody recorded the release: the order start stands for it. */
  readonly releaseNotKnown: boolean;
  /** Days from `since` to the day of measuring. */
  readonly days: number;
  readonly plannedDays: number;
  /** The day by which the next contact is planned. */
  readonly dueOn: IsoDate;
  /** Days past the plan; null while it is kept. */
  readonly lateDays: number | null;
}

/** Why a case has no clock: it is not in the community, or not active; or nothing is known to count from. */
type NoClock =
  Exclude<CaseState, 'active'> | Extract<Setting, 'custody' | 'unpaid_work'> | 'not_released' | 'not_known';

export type Contact = PersonClock | { readonly kind: 'none'; readonly why: NoClock };

type ContactFacts = Pick<CaseFacts, 'setting' | 'state' | 'orderStart' | 'releaseDate' | 'lastSeen'>;
type ContactModel = Pick<WorkloadModel, 'bands' | 'contactPlanDays'>;

/** Whether contact in the community is planned at all: on community orders and licence, in state active. */
export function isSeenInCommunity({ setting, state }: Pick<CaseFacts, 'setting' | 'state'>): boolean {
  return (setting === 'community' || setting === 'licence') && state === 'active';
}

/** The planned days between contacts of a band: its own, else the model's plan. */
export function plannedContactDays(model: ContactModel, band: string): number {
  const own = bandOf(model, band)?.contactEveryDays;
  return own ?? model.contactPlanDays ?? USUAL_PLAN_DAYS;
}

/**
 * The person's clock on a day (docs/rules/contact.md, C-4). It runs since the latest of order start, release (licence) and last
 * seen in the community; dates to come do not start it, and no allocation, move or cover resets it. None in custody and standalone
 * unpaid work, nor in states other than active.
 */
export function contactOf(model: ContactModel, facts: ContactFacts, band: string, onDate: IsoDate): Contact {
  const why = whyNoClock(facts, onDate);
  if (why !== null) return withoutClock(why);
  const started = startOf(facts, onDate);
  if (started === null) return withoutClock('not_known');
  const { since, startedBy } = started;
  const plannedDays = plannedContactDays(model, band);
  const sinceDay = toEpochDay(since);
  const days = toEpochDay(onDate) - sinceDay;
  return {
    kind: 'clock',
    since,
    startedBy,
    releaseNotKnown: facts.setting === 'licence' && facts.releaseDate === null,
    days,
    plannedDays,
    dueOn: fromEpochDay(sinceDay + plannedDays),
    lateDays: days > plannedDays ? days - plannedDays : null,
  };
}

const withoutClock = onceForKey((why: NoClock): Contact => ({ kind: 'none', why }));

function whyNoClock({ setting, state, releaseDate }: ContactFacts, onDate: IsoDate): NoClock | null {
  if (setting === 'custody' || setting === 'unpaid_work') return setting;
  if (state !== 'active') return state;
  return setting === 'licence' && releaseDate !== null && releaseDate > onDate ? 'not_released' : null;
}

function startOf(
  { setting, orderStart, releaseDate, lastSeen }: ContactFacts,
  onDate: IsoDate,
): Pick<PersonClock, 'since' | 'startedBy'> | null {
  const release = setting === 'licence' ? releaseDate : null;
  const inCustody = lastSeen !== null && release !== null && lastSeen < release;
  let since: IsoDate | null = null;
  let startedBy: PersonClock['startedBy'] = 'order_start';
  if (orderStart !== null && orderStart <= onDate) since = orderStart;
  if (release !== null && release <= onDate && (since === null || release >= since)) {
    since = release;
    startedBy = 'release';
  }
  if (lastSeen !== null && !inCustody && lastSeen <= onDate && (since === null || lastSeen >= since)) {
    since = lastSeen;
    startedBy = 'last_seen';
  }
  return since === null ? null : { since, startedBy };
}

/** Days past the planned contact; null where there is no clock, or the plan is kept. */
export function contactLateDays(contact: Contact): number | null {
  return contact.kind === 'clock' ? contact.lateDays : null;
}

/** Whether somebody has not been seen for more than so many days. */
export function isUnseenOver(contact: Contact, days: number): boolean {
  return contact.kind === 'clock' && contact.days > days;
}

/** The release for which contact is due beforehand: in custody, active, within the weeks of the model (12); null otherwise. */
export function preReleaseDue(
  model: Pick<WorkloadModel, 'firstAppointment'>,
  { setting, state, releaseDate }: ContactFacts,
  onDate: IsoDate,
): IsoDate | null {
  const inside = setting === 'custody' || setting === 'licence';
  if (!inside || state !== 'active' || releaseDate === null || releaseDate < onDate) return null;
  if (setting === 'licence' && releaseDate === onDate) return null;
  const weeks = firstAppointmentSettings(model).custodyWeeks;
  return releaseDate <= addDays(onDate, weeks * 7) ? releaseDate : null;
}

/** The release date where it has passed and the person is recorded in custody still: one of the two is wrong. */
export function releasePassed(
  { setting, releaseDate }: Pick<CaseFacts, 'setting' | 'releaseDate'>,
  onDate: IsoDate,
): IsoDate | null {
  return setting === 'custody' && releaseDate !== null && releaseDate < onDate ? releaseDate : null;
}

/** The officer's clock, for words about the officer alone: days since the allocation that gave them the case, and whether they have seen the person. */
export interface OfficerClock {
  readonly since: IsoDate;
  readonly days: number;
  readonly seen: boolean;
}

/** How long an officer has had a case, and whether the person was seen in that time. */
export function officerClock(
  allocatedOn: IsoDate,
  { lastSeen }: Pick<CaseFacts, 'lastSeen'>,
  onDate: IsoDate,
): OfficerClock {
  return {
    since: allocatedOn,
    days: Math.max(0, daysBetween(allocatedOn, onDate)),
    seen: lastSeen !== null && lastSeen >= allocatedOn,
  };
}
