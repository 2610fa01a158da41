import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import { readDate, readField, readLine, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';

/** One thing that will bring a workload down: what, by when, and who does it. */
export interface ReliefAction {
  readonly what: string;
  readonly by: IsoDate;
  readonly who: string;
  /** The day it was done; null while it is not. */
  readonly doneOn: IsoDate | null;
}

/** A short agreed plan to bring a workload down: for one officer, or one for all of a team. */
export interface ReliefPlan {
  readonly id: string;
  /** The officer that it is for; null where it is the team's, for all. */
  readonly staffCode: StaffCode | null;
  readonly teamCode: TeamCode;
  readonly actions: readonly ReliefAction[];
  readonly agreedOn: IsoDate;
  readonly recordedByName: string;
  /** Instant at which it was closed; null while it is in force. */
  readonly closedAt: string | null;
  readonly closedByName: string | null;
  readonly outcome: string | null;
  readonly version: number;
}

/** The most actions that a plan has: it is a short one. */
export const MOST_RELIEF_ACTIONS = 5;

/** One action as it was typed; an action without any text is left out. */
export interface ReliefActionTexts {
  readonly what: string;
  readonly by: string;
  readonly who: string;
  readonly done: boolean;
}

export interface ReliefTexts {
  readonly agreedOn: string;
  readonly actions: readonly ReliefActionTexts[];
}

export type ReliefDetails = Pick<ReliefPlan, 'agreedOn' | 'actions'>;

/** Whether the day of an action has passed and it is not done. */
export function isActionOverdue(action: ReliefAction, onDate: IsoDate): boolean {
  return action.doneOn === null && action.by < onDate;
}

/** How many actions of the plans are overdue. */
export function countOverdueActions(plans: readonly ReliefPlan[], onDate: IsoDate): number {
  return plans.flatMap((plan) => plan.actions).filter((action) => isActionOverdue(action, onDate)).length;
}

/**
 * Reads a plan as it was typed. `before`: the actions as they stand, by their place in the form, so that an action that is done
 * keeps its day. Fields are `agreedOn`, and `action1What`, `action1By`, `action1Who` and so on.
 */
export function readReliefPlan(
  texts: ReliefTexts,
  today: IsoDate,
  before: readonly ReliefAction[] = [],
): Result<ReliefDetails, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const agreedOn = keepRead(
    problems,
    'agreedOn',
    readField(
      { label: 'Agreed on', read: readDate('Agreed on'), ask: 'Enter the day it was agreed' },
      texts.agreedOn,
    ),
  );
  if (agreedOn !== null && agreedOn > today)
    problems.push({ field: 'agreedOn', message: 'The day it was agreed must be today or before' });
  const actions = texts.actions.flatMap((action, index) => {
    if (action.what === '' && action.by === '' && action.who === '') return [];
    const read = readAction(problems, action, index + 1, agreedOn);
    const doneOn = action.done ? (before[index]?.doneOn ?? today) : null;
    return read === null ? [] : [{ ...read, doneOn }];
  });
  if (problems.length === 0 && actions.length === 0)
    problems.push({ field: 'action1What', message: 'Enter at least one action' });
  return problems.length > 0 || agreedOn === null ? err(problems) : ok({ agreedOn, actions });
}

/** What came of a plan, as it was typed into the field `outcome`. */
export function readReliefOutcome(text: string): Result<string, readonly FieldProblem[]> {
  const read = readField(
    {
      label: 'What came of it',
      read: readLines('What came of it', 1_000),
      ask: 'Enter what came of the plan',
    },
    text.replaceAll('\r\n', '\n'),
  );
  return read.ok ? ok(read.value) : err([{ field: 'outcome', message: read.error }]);
}

function readAction(
  problems: FieldProblem[],
  texts: ReliefActionTexts,
  place: number,
  agreedOn: IsoDate | null,
): Omit<ReliefAction, 'doneOn'> | null {
  const label = `Action ${place}`;
  const line = (name: string, ask: string, most: number, text: string): string | null =>
    keepRead(
      problems,
      `action${place}${name}`,
      readField({ label, read: readLine(label, most), ask: `${label}: ${ask}` }, text),
    );
  const what = line('What', 'enter what will be done', 200, texts.what);
  const by = keepRead(
    problems,
    `action${place}By`,
    readField(
      { label, read: readDate(`${label}: by when`), ask: `${label}: enter by when it will be done` },
      texts.by,
    ),
  );
  const who = line('Who', 'enter who will do it', 100, texts.who);
  if (by !== null && agreedOn !== null && by < agreedOn) {
    const message = `${label}: by when must be on or after the day the plan was agreed`;
    problems.push({ field: `action${place}By`, message });
  }
  return what === null || by === null || who === null ? null : { what, by, who };
}

function keepRead<T>(problems: FieldProblem[], field: string, read: Result<T, string>): T | null {
  if (read.ok) return read.value;
  problems.push({ field, message: read.error });
  return null;
}
