import { sameValue } from '../../kernel/same-value';
import { shownMark, type ShownMark } from '../rulebook/rule-marks';
import type { RuleSet } from './bands/rule-set';
import { IBAT_RULES } from './bands/shipped-rules';

type MarkedRules = Pick<
  RuleSet,
  'seniorRules' | 'baseBands' | 'adultAge' | 'youngAdultAges' | 'resettlementWeeks'
>;

/**
 * The mark of a rule of docs/rules as a set of rules has it: who published a condition or a cut-off did not publish what was edited
 * into it. Null for a rule that is not written down there.
 */
export function markInRules(ruleSet: MarkedRules, id: string): ShownMark | null {
  return shownMark(id, sameValue(partOf(ruleSet, id), partOf(IBAT_RULES, id)));
}

/** What of a set of rules was published under an id. */
function partOf(ruleSet: MarkedRules, id: string): unknown {
  const { seniorRules, baseBands, adultAge, youngAdultAges, resettlementWeeks } = ruleSet;
  if (id === 'AGE-UNDER-18') return adultAge;
  if (id === 'L-3') return { youngAdultAges, resettlementWeeks };
  if (id === 'B-1') return baseBands.map(({ ogrsFrom = null, rsrFrom = null }) => ({ ogrsFrom, rsrFrom }));
  return seniorRules.find((rule) => rule.id === id)?.condition ?? null;
}
