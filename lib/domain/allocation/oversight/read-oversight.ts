import { addDays, type IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { linkProblem } from '../../../kernel/text/no-links';
import { readDate, readField, readLine, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import { OVERSIGHT_EFFECTS, type OversightEffect } from './oversight-record';

/** Agreed actions of one decision at most. */
export const MOST_ACTIONS = 5;
/** Characters of a decision at most. */
export const MOST_DECISION = 2_000;

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
  const problems: FieldProblem[] = [];
  const decision = keep(
    problems,
    'decision',
    readField(
      { label: 'Decision', read: readLines('Decision', MOST_DECISION), ask: 'Enter what was decided' },
      texts.decision,
    ),
  );
  refuseLink(problems, 'decision', 'Decision', decision);
  const reviewOn = keep(
    problems,
    'reviewOn',
    readField(
      { label: 'Review date', read: readDate('Review date'), ask: 'Enter the day by which you review it' },
      texts.reviewOn,
    ),
  );
  const last = addDays(today, reviewWithinDays);
  if (reviewOn !== null && (reviewOn < today || reviewOn > last))
    problems.push({
      field: 'reviewOn',
      message: `Review date must be from today to ${formatDate(last)}: ${reviewWithinDays} days at most`,
    });
  const actions = texts.actions.flatMap((action, index) => {
    if (action.what === '' && action.who === '' && action.dueOn === '') return [];
    const read = readAction(problems, action, index + 1, today);
    return read === null ? [] : [read];
  });
  if (problems.length > 0 || decision === null || reviewOn === null) return err(problems);
  return ok({ decision, reviewOn, actions });
}

function readAction(
  problems: FieldProblem[],
  texts: ActionTexts,
  place: number,
  today: IsoDate,
): OversightInput['actions'][number] | null {
  const label = `Action ${place}`;
  const line = (name: string, ask: string, most: number, text: string): string | null => {
    const field = `action${place}${name}`;
    const read = keep(
      problems,
      field,
      readField({ label, read: readLine(label, most), ask: `${label}: ${ask}` }, text),
    );
    refuseLink(problems, field, label, read);
    return read;
  };
  const what = line('What', 'enter what will be done', 300, texts.what);
  const who = line('Who', 'enter who does it', 100, texts.who);
  const dueOn = keep(
    problems,
    `action${place}DueOn`,
    readField(
      { label, read: readDate(`${label}: by when`), ask: `${label}: enter by when it is done` },
      texts.dueOn,
    ),
  );
  if (dueOn !== null && dueOn < today)
    problems.push({
      field: `action${place}DueOn`,
      message: `${label}: by when must be today or later`,
    });
  return what === null || who === null || dueOn === null ? null : { what, who, dueOn };
}

/** Reads what an audit found: whether the oversight was effective, and why. */
export function readAudit(texts: {
  readonly effect: string;
  readonly comment: string;
}): Result<{ readonly effect: OversightEffect; readonly comment: string }, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const effect = OVERSIGHT_EFFECTS.find((entry) => entry === texts.effect);
  if (effect === undefined)
    problems.push({ field: 'effect', message: 'Choose whether the oversight was effective' });
  const comment = keep(
    problems,
    'comment',
    readField(
      { label: 'Why', read: readLines('Why', 1_000), ask: 'Enter why you judge it so' },
      texts.comment,
    ),
  );
  refuseLink(problems, 'comment', 'Why', comment);
  if (problems.length > 0 || effect === undefined || comment === null) return err(problems);
  return ok({ effect, comment });
}

function refuseLink(problems: FieldProblem[], field: string, label: string, text: string | null): void {
  const message = linkProblem(label, text);
  if (message !== null) problems.push({ field, message });
}

function keep<T>(problems: FieldProblem[], field: string, read: Result<T, string>): T | null {
  if (read.ok) return read.value;
  problems.push({ field, message: read.error });
  return null;
}
