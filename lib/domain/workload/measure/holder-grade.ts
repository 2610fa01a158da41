import type { HolderGrade } from '../../banding/bands/judge-grade';
import { newOfficerRule } from '../../banding/rule-names';
import type { IsoDate } from '../../../kernel/dates';
import { onceFor } from '../../../kernel/remember';
import { holderGrade, type WorkloadModel } from '../model/model';
import { isReductionActive, type Reduction } from '../hours/reductions';

/** What the grade of somebody on a day is read from. */
export interface Graded {
  readonly grade: string | null;
  readonly reductions: readonly Reduction[];
}

/** The grade of somebody on a day as the verdict rules need it, newly qualified or not; null when none is recorded. */
export function holderOn(
  model: Pick<WorkloadModel, 'grades' | 'ruleSet'>,
  { grade, reductions }: Graded,
  onDate: IsoDate,
): HolderGrade | null {
  const found = holderGrade(model, grade);
  return found === null || !isNewlyQualified(model, reductions, onDate) ? found : newlyQualified(found);
}

const newlyQualified = onceFor((grade: HolderGrade): HolderGrade => ({ ...grade, newlyQualified: true }));

/** Whether the reduction for newly qualified officers is active on a day. */
function isNewlyQualified(
  model: Pick<WorkloadModel, 'ruleSet'>,
  reductions: readonly Reduction[],
  onDate: IsoDate,
): boolean {
  return reductions.some((entry) => isNewOfficerReduction(model, entry) && isReductionActive(entry, onDate));
}

/** Whether a reduction is the one by which somebody counts as newly qualified. */
export function isNewOfficerReduction(
  { ruleSet }: Pick<WorkloadModel, 'ruleSet'>,
  { reason }: Pick<Reduction, 'reason'>,
): boolean {
  return reason.trim().toLowerCase() === newOfficerRule(ruleSet).reduction.toLowerCase();
}
