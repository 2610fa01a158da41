import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatHundredths, formatInstant } from '../../../kernel/format';
import { WITHHELD_TEXT } from '../../banding/bands/shown-case';
import { decisionReasonLabel } from '../decisions/decision-list';
import type { HandoffKind } from './handoff';

/** An officer as a record names them. */
export interface NamedOfficer {
  readonly staffCode: string;
  readonly name: string;
}

/** A reduction as a text may tell it: the reason is the words that anybody may read. */
interface ToldReduction {
  readonly words: string;
  readonly hoursHundredths: number;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

/** What a hand-off tells, as its reader may know it. */
export interface HandoffFacts {
  readonly kind: HandoffKind;
  readonly crn: string | null;
  readonly officer: NamedOfficer;
  /** Who had the case before; null: it waited. */
  readonly from: NamedOfficer | null;
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** What was decided, of an oversight. */
  readonly decision: string | null;
  readonly reviewOn: IsoDate | null;
  readonly asked: boolean;
  readonly reduction: ToldReduction | null;
}

const WAITING = 'waiting for an officer';

/**
 * The text to paste into the record system, a line for each fact: what, when and by whom, from and to with staff codes, why, and the day of
 * oversight. It names nobody under supervision: the record has the name. What its reader may not know is left out.
 */
export function handoffText(facts: HandoffFacts): string {
  const lines = [headOf(facts), ...linesOf(facts), decidedLine(facts)];
  return lines.filter((line) => line !== null).join('\n');
}

function headOf({ kind, crn, officer }: HandoffFacts): string {
  switch (kind) {
    case 'allocation':
      return `Allocation of ${crn ?? ''}`;
    case 'reallocation':
      return `Change of officer of ${crn ?? ''}`;
    case 'allocation_undone':
      return `Allocation of ${crn ?? ''} undone: it was made in error`;
    case 'reallocation_undone':
      return `Change of officer of ${crn ?? ''} undone: it was made in error`;
    case 'oversight':
      return `Management oversight of ${crn ?? ''}`;
    case 'reduction':
      return `Reduction of hours of ${called(officer)}`;
    case 'reduction_changed':
      return `Reduction of hours of ${called(officer)} changed`;
    case 'reduction_cancelled':
      return `Reduction of hours of ${called(officer)} cancelled: it counts on no day`;
  }
}

function linesOf(facts: HandoffFacts): readonly (string | null)[] {
  const { kind, officer, from, reduction } = facts;
  switch (kind) {
    case 'allocation':
    case 'reallocation':
      return [
        `From: ${from === null ? WAITING : called(from)}`,
        `To: ${called(officer)}`,
        reasonLine(facts),
        reviewLine(facts),
      ];
    case 'allocation_undone':
      return [`From: ${called(officer)}`, `To: ${WAITING}`];
    case 'reallocation_undone':
      return [`From: ${from === null ? WAITING : called(from)}`, `Back to: ${called(officer)}`];
    case 'oversight':
      return [`Officer: ${called(officer)}`, told('Decision', facts.decision), reviewLine(facts)];
    case 'reduction':
    case 'reduction_changed':
    case 'reduction_cancelled':
      return reduction === null ? [] : reductionLines(reduction);
  }
}

function called({ name, staffCode }: NamedOfficer): string {
  return `${name} (${staffCode})`;
}

function reasonLine({ reasonCode, reasonText }: HandoffFacts): string | null {
  const parts = [reasonCode === null ? null : decisionReasonLabel(reasonCode), sayable(reasonText)];
  const given = parts.filter((part) => part !== null);
  return given.length === 0 ? null : `Reason: ${given.join(': ')}`;
}

function reviewLine({ reviewOn, asked, kind }: HandoffFacts): string | null {
  if (reviewOn === null) return null;
  if (asked)
    return `Management oversight: asked of the manager of the Community Payback unit, by ${formatDate(reviewOn)}`;
  return `${kind === 'oversight' ? 'Review' : 'Management oversight: review'} by ${formatDate(reviewOn)}`;
}

function reductionLines({ words, hoursHundredths, startDate, endDate }: ToldReduction): readonly string[] {
  return [
    `Reason: ${words}`,
    `Hours a week: ${formatHundredths(hoursHundredths)}`,
    `From ${formatDate(startDate)}${endDate === null ? ', with no last day' : ` to ${formatDate(endDate)}`}`,
  ];
}

const VERBS: Partial<Readonly<Record<HandoffKind, string>>> = {
  allocation_undone: 'Undone',
  reallocation_undone: 'Undone',
  oversight: 'Recorded',
  reduction: 'Recorded',
  reduction_changed: 'Changed',
  reduction_cancelled: 'Cancelled',
};

function decidedLine({ kind, decidedAt, decidedByName }: HandoffFacts): string {
  return `${VERBS[kind] ?? 'Decided'}: ${formatInstant(new Date(decidedAt))}, by ${decidedByName}`;
}

function told(label: string, text: string | null): string | null {
  const said = sayable(text);
  return said === null ? null : `${label}: ${said}`;
}

/** One line of what somebody wrote; null where there is nothing that the reader may know. */
function sayable(text: string | null): string | null {
  if (text === null || text === WITHHELD_TEXT) return null;
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
