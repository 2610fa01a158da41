import type { FieldProblem } from '../../../kernel/form-state';
import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../../workload/model/model';
import { fieldOfBasket } from './basket-request';
import type { Candidate } from '../candidates/draw-shortlist';
import { missingAnswers, teamQuestion } from '../queue/missing-answers';
import { type GivenAnswers, settleAnswers } from '../decisions/settle-answers';

/** A case of the basket with its answers, as they stand before anything is allocated. */
export interface AnsweredCase {
  readonly crn: string;
  /** The person as the reader may know them: what messages call the case by. */
  readonly name: string;
  /** Null while nobody is chosen. */
  readonly chosen: Candidate | null;
  readonly leavesRoute: 'other_ldu' | 'no_route' | null;
  readonly answers: GivenAnswers;
}

/** Everything that has to be put right before a basket is allocated, beside its field. Whether it still holds is decided again case by case. */
export function basketProblems(
  model: Pick<WorkloadModel, 'estateNames' | 'ruleSet'>,
  cases: readonly AnsweredCase[],
  today: IsoDate,
): readonly FieldProblem[] {
  return cases.flatMap((entry) =>
    problemsOf(model, entry, today).map(({ field, message }) => ({
      field: fieldOfBasket(field, entry.crn),
      message,
    })),
  );
}

function problemsOf(
  model: Pick<WorkloadModel, 'estateNames' | 'ruleSet'>,
  { name, chosen, leavesRoute, answers: given }: AnsweredCase,
  today: IsoDate,
): readonly FieldProblem[] {
  if (chosen === null) return [{ field: 'staffCode', message: `Choose an officer for ${name}` }];
  const final = chosen.ruledOut.filter((reason) => reason.final);
  if (final.length > 0)
    return [{ field: 'staffCode', message: `${chosen.name} cannot take ${name}: choose another officer` }];
  const { answers, problems } = settleAnswers(given, today, chosen.reviewDays);
  const team = teamQuestion(model, chosen, answers, leavesRoute);
  const refusal = missingAnswers(chosen, answers, problems, team);
  return refusal !== null && 'fields' in refusal ? refusal.fields : [];
}
