import type { FieldProblem } from '../../../kernel/form-state';
import type { WorkloadModel } from '../../workload/model/model';
import type { AllocationProblem } from '../decisions/allocation-problem';
import type { Candidate } from '../candidates/draw-shortlist';
import type { SettledAnswers } from '../decisions/settle-answers';

/** What is asked where the choice goes past the routing: on screen only, since a system that sends allocations has no place for the answer. */
export function teamQuestion(
  model: Pick<WorkloadModel, 'estateNames'>,
  { officer }: Pick<Candidate, 'officer'>,
  answers: SettledAnswers,
  leaves: 'other_ldu' | 'no_route' | null,
): FieldProblem | null {
  if (leaves === null || answers.teamReason !== null) return null;
  const why =
    leaves === 'other_ldu' ? `it is outside the person's ${model.estateNames.ldu}` : 'no team was routed';
  return { field: 'teamReason', message: `Enter why you choose ${officer.teamName}: ${why}` };
}

/** What is wrong with the answers or missing from them, every field at once; null when all that is asked was answered. */
export function missingAnswers(
  chosen: Candidate,
  answers: SettledAnswers,
  problems: readonly FieldProblem[],
  team: FieldProblem | null,
): AllocationProblem | null {
  const { asked } = chosen;
  const detail = asked.map((question) => question.text).join(' ');
  const lacksReason = asked.length > 0 && answers.reasonCode === null;
  const lacksText = asked.length > 0 && answers.reasonCode === 'other' && answers.reasonText === null;
  const lacksDate = asked.some((question) => question.needsReviewDate) && answers.oversightReviewOn === null;
  const saidAbout = (field: string): boolean => problems.some((problem) => problem.field === field);
  const fields = [
    ...(lacksReason && !saidAbout('reasonCode')
      ? [{ field: 'reasonCode', message: `Choose a reason for allocating to ${chosen.name}` }]
      : []),
    ...problems,
    ...(lacksDate && !saidAbout('oversightReviewOn')
      ? [{ field: 'oversightReviewOn', message: 'Enter an oversight review date' }]
      : []),
    ...(team === null ? [] : [team]),
  ];
  if (fields.length === 0) return null;
  if (problems.some((problem) => !(lacksText && problem.field === 'reasonText')))
    return { code: 'does_not_fit', fields };
  if (lacksReason || lacksText) return { code: 'reason_required', detail, fields, asked };
  if (lacksDate) return { code: 'review_date_required', detail, fields, asked };
  return { code: 'does_not_fit', fields };
}
