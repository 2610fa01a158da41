import { addDays, type IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { checked } from '../../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../../kernel/reading/record';
import { err, ok, type Result } from '../../../kernel/result';
import { AUDIT_FIELDS, OVERSIGHT_FIELDS, oversightActionFields } from './oversight-fields';
import type { OversightEffect } from './oversight-record';

/** One agreed action as it was typed; one without any text is left out. */
interface ActionTexts {
  readonly what: string;
  readonly who: string;
  readonly dueOn: string;
}

export interface OversightTexts {
  readonly decision: string;
  readonly reviewOn: string;
  readonly actions: readonly ActionTexts[];
}

export interface OversightInput {
  readonly decision: string;
  readonly reviewOn: IsoDate;
  readonly actions: readonly { readonly what: string; readonly who: string; readonly dueOn: IsoDate }[];
}

/**
 * Reads a decision of oversight as it was typed, every problem beside its field (`decision`, `reviewOn`, `action1What` and so on).
 * The review is from today to so many days ahead (docs/rules/oversight.md, O-1).
 */
export function readOversight(
  texts: OversightTexts,
  today: IsoDate,
  reviewWithinDays: number,
): Result<OversightInput, readonly FieldProblem[]> {
  const last = addDays(today, reviewWithinDays);
  const reviewOn = checked(OVERSIGHT_FIELDS.reviewOn, (day) =>
    day < today || day > last
      ? `Review date must be from today to ${formatDate(last)}: ${reviewWithinDays} days at most`
      : null,
  );
  const decided = readRecord(
    { ...OVERSIGHT_FIELDS, reviewOn },
    { decision: texts.decision, reviewOn: texts.reviewOn },
  );
  const actions = texts.actions.flatMap((action, index) =>
    action.what === '' && action.who === '' && action.dueOn === ''
      ? []
      : [readAction(action, index + 1, today)],
  );
  const problems = [decided, ...actions].flatMap((read) => (read.ok ? [] : read.error));
  if (problems.length > 0 || !decided.ok) return err(problems);
  return ok({ ...decided.value, actions: actions.flatMap((read) => (read.ok ? [read.value] : [])) });
}

function readAction(
  texts: ActionTexts,
  place: number,
  today: IsoDate,
): Result<OversightInput['actions'][number], readonly FieldProblem[]> {
  const fields = oversightActionFields(place);
  const dueOn = checked(fields.dueOn, (day) =>
    day < today ? `Action ${place}: by when must be today or later` : null,
  );
  return readRecord({ ...fields, dueOn }, texts);
}

/** Reads what an audit found: whether the oversight was effective, and why. */
export function readAudit({
  effect,
  comment,
}: TextsOf<typeof AUDIT_FIELDS>): Result<
  { readonly effect: OversightEffect; readonly comment: string },
  readonly FieldProblem[]
> {
  return readRecord(AUDIT_FIELDS, { effect, comment });
}
