import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { StaffCode, TeamCode } from '../../../kernel/ids';
import { checked } from '../../../kernel/reading/field';
import { readRecord } from '../../../kernel/reading/record';
import { err, mapResult, ok, type Result } from '../../../kernel/result';
import { RELIEF_END_FIELDS, RELIEF_FIELDS, reliefActionFields } from './supervision-fields';

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
  const agreedOn = readRecord(
    {
      agreedOn: checked(RELIEF_FIELDS.agreedOn, (day) =>
        day > today ? 'The day it was agreed must be today or before' : null,
      ),
    },
    { agreedOn: texts.agreedOn },
  );
  const agreed = agreedOn.ok ? agreedOn.value.agreedOn : null;
  const read = texts.actions.flatMap(({ done, ...action }, index) => {
    if (action.what === '' && action.by === '' && action.who === '') return [];
    const doneOn = done ? (before[index]?.doneOn ?? today) : null;
    return [mapResult(readAction(action, index + 1, agreed), (known) => ({ ...known, doneOn }))];
  });
  const problems = [agreedOn, ...read].flatMap((entry) => (entry.ok ? [] : entry.error));
  if (problems.length === 0 && read.length === 0)
    problems.push({ field: 'action1What', message: 'Enter at least one action' });
  if (problems.length > 0 || agreed === null) return err(problems);
  return ok({ agreedOn: agreed, actions: read.flatMap((entry) => (entry.ok ? [entry.value] : [])) });
}

/** What came of a plan, as it was typed into the field `outcome`. */
export function readReliefOutcome(text: string): Result<string, readonly FieldProblem[]> {
  return mapResult(readRecord(RELIEF_END_FIELDS, { outcome: text }), ({ outcome }) => outcome);
}

function readAction(
  texts: Omit<ReliefActionTexts, 'done'>,
  place: number,
  agreedOn: IsoDate | null,
): Result<Omit<ReliefAction, 'doneOn'>, readonly FieldProblem[]> {
  const fields = reliefActionFields(place);
  return readRecord(fields, texts, {
    check: ({ by }) =>
      by !== undefined && agreedOn !== null && by < agreedOn
        ? [
            {
              field: fields.by.name,
              message: `Action ${place}: by when must be on or after the day the plan was agreed`,
            },
          ]
        : [],
  });
}
