import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { ReallocationProblem } from './reallocation-problem';
import type { Candidate } from '../candidates/draw-shortlist';
import { REALLOCATION_REASONS, type ReallocationReason } from './reallocation-reason';
import { type GivenAnswers, settleAnswers, type SettledAnswers } from '../decisions/settle-answers';

export interface SettledMoveAnswers extends Omit<SettledAnswers, 'reasonCode'> {
  readonly reasonCode: ReallocationReason | null;
}

/** Checks what was answered about a move, as for an allocation, but by the reasons for moving a case. */
export function settleMoveAnswers(
  given: GivenAnswers,
  today: IsoDate,
  reviewWithinDays: number,
): { readonly answers: SettledMoveAnswers; readonly problems: readonly FieldProblem[] } {
  const reasonCode = REALLOCATION_REASONS.find((code) => code === given.reasonCode) ?? null;
  const { answers, problems } = settleAnswers(
    { ...given, reasonCode: reasonCode === 'other' ? 'other' : null },
    today,
    reviewWithinDays,
  );
  const unknown = reasonCode === null && (given.reasonCode ?? '').trim() !== '';
  const code = { field: 'reasonCode', message: 'Choose a reason from the list' };
  return { answers: { ...answers, reasonCode }, problems: unknown ? [code, ...problems] : problems };
}

/** What is wrong with the answers or missing: a reason always, a review date where the questions of this officer need one. */
export function missingMoveAnswers(
  { name, asked }: Pick<Candidate, 'name' | 'asked'>,
  answers: SettledMoveAnswers,
  problems: readonly FieldProblem[],
  team: FieldProblem | null,
): ReallocationProblem | null {
  const detail = asked.map((question) => question.text).join(' ');
  const saidAbout = (field: string): boolean => problems.some((problem) => problem.field === field);
  const lacksReason = answers.reasonCode === null;
  const lacksDate = asked.some((question) => question.needsReviewDate) && answers.oversightReviewOn === null;
  const fields = [
    ...(lacksReason && !saidAbout('reasonCode')
      ? [{ field: 'reasonCode', message: `Choose a reason for the move to ${name}` }]
      : []),
    ...problems,
    ...(lacksDate && !saidAbout('oversightReviewOn')
      ? [{ field: 'oversightReviewOn', message: 'Enter an oversight review date' }]
      : []),
    ...(team === null ? [] : [team]),
  ];
  if (fields.length === 0) return null;
  if (problems.length > 0) return { code: 'does_not_fit', fields };
  if (lacksReason) return { code: 'reason_required', detail, fields, asked };
  if (lacksDate) return { code: 'review_date_required', detail, fields, asked };
  return { code: 'does_not_fit', fields };
}
