import type { NewOfficerRule, RuleSet } from './bands/rule-set';
import { type ScoreNames, USUAL_SCORE_NAMES } from './labels';
import type { BandInput } from './case-vocabulary';

/*
 * What a rule set says, or usually means where it says nothing. Apart from the schema that checks one (`rule-set.ts`), so that a page in
 * the browser may ask.
 */

/** What a rule set calls its scores. */
export function scoreNamesOf(ruleSet: Pick<RuleSet, 'scoreNames'>): ScoreNames {
  return { ...USUAL_SCORE_NAMES, ...ruleSet.scoreNames };
}

/** "RSR", "ROSH": what an input of a band is called. */
export function inputName(ruleSet: Pick<RuleSet, 'scoreNames'>, input: BandInput): string {
  return input === 'rosh' ? 'ROSH' : scoreNamesOf(ruleSet)[input];
}

const USUAL_NEW_OFFICER: NewOfficerRule = {
  reduction: 'Newly qualified officer',
  rosh: ['very_high'],
  flags: ['mappa'],
};

/** Which cases a newly qualified officer holds with oversight only, and by which reduction one is known (docs/rules/allocation.md, NEW-OFFICER). */
export function newOfficerRule(ruleSet: Pick<RuleSet, 'newOfficer'>): NewOfficerRule {
  return ruleSet.newOfficer ?? USUAL_NEW_OFFICER;
}
