import { markInRules } from '../../banding/mark-in-rules';
import { sameValue } from '../../../kernel/same-value';
import { shownMark, type ShownMark } from '../../rulebook/rule-marks';
import type { WorkloadModel } from '../model/model';
import { SHIPPED_MODELS } from '../model/shipped/shipped-models';

/** What of a model was published under an id, where it is a part that an administrator can edit. */
const PARTS: Readonly<Record<string, (model: WorkloadModel) => unknown>> = {
  'W-1': ({ grades }) =>
    grades
      .filter((grade) => grade.targetPoints > 0)
      .map(({ targetPoints, fullTimeHoursHundredths }) => [targetPoints, fullTimeHoursHundredths]),
  'W-3': ({ reductionReasons }) =>
    reductionReasons.map(({ name, fixedPercent = null, atMostPercent = null, months = null }) => [
      name,
      fixedPercent,
      atMostPercent,
      months,
    ]),
  'W-9': ({ bands }) => bands.map(({ code, points }) => [code, points]),
  'W-11': ({ reportPoints: { standard, fast }, reportDays }) => [standard, fast, reportDays],
  'W-18': ({ caseloadGuards }) => caseloadGuards,
};

/**
 * The mark of a rule of docs/rules as a model has it: where the model says something else than what was published, the mark says so.
 * Null for a rule that is not written down.
 */
export function markInModel(model: WorkloadModel, id: string): ShownMark | null {
  const part = PARTS[id];
  if (part === undefined) return markInRules(model.ruleSet, id);
  return shownMark(
    id,
    SHIPPED_MODELS.some((shipped) => sameValue(part(shipped), part(model))),
  );
}
