import { inputName } from '../../banding/rule-names';
import type { Banding } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { Place } from '../../access/can';
import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import { contactOf } from '../../workload/contact/contact-clock';
import { firstUrgency } from '../../workload/absence/first-due';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { awayWords } from '../../workload/measure/officer-standing';
import type { CapacityFacts, WaitingCase } from '../capacity/capacity-facts';
import { highBands, isNewHighBand } from '../outliers/fair-share';
import {
  type ContactList,
  isContactList,
  isInContactList,
  whyInContactList,
} from '../../workload/contact/contact-lists';
import type { CapacityList } from '../capacity/capacity-lists';
import { type Holding, holdingsOf, isUncovered, waitOf } from '../counts/count-cases';
import {
  hasCompleteInputs,
  isBeyondGrade,
  isNotTrained,
  isOversightMissing,
  isOversightOverdue,
} from '../counts/count-quality';

const CASE_LISTS = [
  'live',
  'beyond-grade',
  'oversight-missing',
  'oversight-overdue',
  'not-trained',
  'uncovered',
  'held-uncovered',
  'unallocated',
  'inputs-missing',
  'new-high-band',
] as const satisfies readonly CapacityList[];

/** The lists whose items are live cases. */
export type CaseListName = (typeof CASE_LISTS)[number] | ContactList;

/** Whether a list is of live cases. */
export function isCaseList(list: CapacityList): list is CaseListName {
  return isContactList(list) || CASE_LISTS.some((name) => name === list);
}

/** A live case in a list, with its holder, or none, and why it is in the list. */
export interface ListedCase {
  readonly facts: CaseFacts;
  readonly banding: Banding;
  readonly holder: MeasuredOfficer | null;
  /** Where the case stands: with its holder's team, or where it waits. */
  readonly place: Place;
  readonly why: readonly string[];
  /** Working days since the order began, while nobody holds it. */
  readonly waitWorkingDays: number | null;
  /** The day since which its officer holds it; while it waits, since which it does, as far as that is known. */
  readonly since: IsoDate | null;
  /** What it counts for, in hundredths of a point. */
  readonly pointsHundredths: number;
}

/** The cases that a figure counts: as many as the figure says, by the same rule. */
export function listCases(facts: CapacityFacts, list: CaseListName): ListedCase[] {
  const held = holdingsOf(facts).filter((holding) => isListed(list, holding, facts));
  const listed = held.map((holding) => toListed(holding, whyListed(list, holding, facts)));
  return [...listed, ...listWaiting(facts, list)];
}

function isListed(list: CaseListName, holding: Holding, facts: CapacityFacts): boolean {
  switch (list) {
    case 'live':
      return true;
    case 'beyond-grade':
      return isBeyondGrade(holding);
    case 'oversight-missing':
      return isOversightMissing(holding);
    case 'oversight-overdue':
      return isOversightOverdue(holding);
    case 'not-trained':
      return isNotTrained(holding, facts);
    case 'uncovered':
    case 'held-uncovered':
      return isUncovered(holding);
    case 'inputs-missing':
      return !hasCompleteInputs(holding.held.facts);
    case 'new-high-band':
      return isNewHighBand(holding.held, new Set(highBands(facts.model)), facts.onDate);
    case 'unallocated':
      return false;
    default:
      return isInContactList(list, holding.held, facts);
  }
}

function whyListed(
  list: CaseListName,
  { holder, held }: Holding,
  { onDate, model }: CapacityFacts,
): string[] {
  switch (list) {
    case 'beyond-grade':
      return held.judgement.reasons.map((reason) => reason.text);
    case 'oversight-missing':
    case 'oversight-overdue': {
      const why = held.oversightReasons.map((reason) => reason.text);
      const { reviewOn } = held.oversight;
      return reviewOn === null ? why : [...why, `Review was due on ${formatDate(reviewOn)}`];
    }
    case 'not-trained':
      return ['The officer has no domestic abuse course in date'];
    case 'uncovered':
    case 'held-uncovered':
      return [awayWords(holder.officer, onDate) || 'The officer has no hours for cases'];
    case 'inputs-missing':
      return [missingWords(held.facts, model)];
    case 'new-high-band':
      return [`Allocated on ${formatDate(held.facts.allocatedOn)}`];
    case 'live':
    case 'unallocated':
      return [];
    default:
      return [whyInContactList(list, held)];
  }
}

function toListed({ holder, held }: Holding, why: readonly string[]): ListedCase {
  return {
    facts: held.facts,
    banding: held.banding,
    holder,
    place: holder.officer,
    why,
    waitWorkingDays: null,
    since: held.facts.allocatedOn,
    pointsHundredths: held.line.pointsHundredths,
  };
}

function listWaiting(facts: CapacityFacts, list: CaseListName): ListedCase[] {
  if (isContactList(list)) return listWaitingByContact(facts, list);
  if (!HOLD_WAITING.some((name) => name === list)) return [];
  return facts.waiting
    .filter((entry) => list !== 'inputs-missing' || !hasCompleteInputs(entry.facts))
    .map((entry) =>
      toWaiting(
        entry,
        list === 'inputs-missing' ? [missingWords(entry.facts, facts.model)] : waitingWords(entry, facts),
        facts,
      ),
    );
}

const HOLD_WAITING: readonly CaseListName[] = ['live', 'uncovered', 'unallocated', 'inputs-missing'];

function toWaiting(
  { facts, banding, place, waits, pointsHundredths }: WaitingCase,
  why: readonly string[],
  { onDate }: CapacityFacts,
): ListedCase {
  return {
    ...{ facts, banding, place, why, pointsHundredths },
    holder: null,
    waitWorkingDays: waitOf(facts, onDate),
    since: waits.since ?? waits.loggedOn,
  };
}

function listWaitingByContact(facts: CapacityFacts, list: ContactList): ListedCase[] {
  const { model, onDate } = facts;
  return facts.waiting.flatMap((entry) => {
    const found = { facts: entry.facts, contact: contactOf(model, entry.facts, entry.banding.band, onDate) };
    if (!isInContactList(list, found, facts)) return [];
    return [toWaiting(entry, [whyInContactList(list, found)], facts)];
  });
}

function waitingWords({ facts, waits }: WaitingCase, { model, onDate }: CapacityFacts): string[] {
  const { date, dueOn, late } = firstUrgency(model, facts, waits, onDate);
  if (date !== null) {
    const words = late ? 'the first appointment has passed:' : 'the first appointment is on';
    return [`Waiting for an officer; ${words} ${formatDate(date)}`];
  }
  const due = dueOn === null ? '' : `, ${late ? 'was due by' : 'due by'} ${formatDate(dueOn)}`;
  return [`Waiting for an officer; no first appointment is booked${due}`];
}

function missingWords(facts: CaseFacts, { ruleSet }: CapacityFacts['model']): string {
  const inputs: [string, unknown][] = [
    [inputName(ruleSet, 'rsr'), facts.rsr],
    [inputName(ruleSet, 'ogrs'), facts.ogrs],
    ['ROSH', facts.rosh],
    ['area', facts.area],
    ['date of birth', facts.dateOfBirth],
  ];
  return `Missing: ${inputs.flatMap(([name, value]) => (value === null ? [name] : [])).join(', ')}`;
}
