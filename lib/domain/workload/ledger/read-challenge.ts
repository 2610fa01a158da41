import type { FieldProblem } from '../../../kernel/form-state';
import { readRecord, type TextsOf } from '../../../kernel/reading/record';
import { mapResult, type Result } from '../../../kernel/result';
import { CHALLENGE_ANSWER_FIELDS, CHALLENGE_FIELDS } from '../relief/supervision-fields';
import type { ChallengeOutcome } from './challenge';

/** Why an officer says that a line is wrong, as it was typed into the field `reason`. */
export function readChallengeReason(text: string): Result<string, readonly FieldProblem[]> {
  return mapResult(readRecord(CHALLENGE_FIELDS, { reason: text }), ({ reason }) => reason);
}

/** What the manager found, as it was typed: the fields `outcome` and `answer`. */
export function readChallengeAnswer({
  outcome,
  answer,
}: TextsOf<typeof CHALLENGE_ANSWER_FIELDS>): Result<
  { readonly outcome: ChallengeOutcome; readonly answer: string },
  readonly FieldProblem[]
> {
  return readRecord(CHALLENGE_ANSWER_FIELDS, { outcome, answer });
}
