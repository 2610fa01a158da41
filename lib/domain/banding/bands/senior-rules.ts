import type { BandingFacts } from './banding-types';
import type { RuleSet, SeniorRule } from './rule-set';
import type { BandInput, Flag } from '../case-vocabulary';

/** The rules that fire (docs/rules/banding.md, B-5), and those that a missing input leaves undecided (B-6), each in the order of the rule set. */
export function seniorRulesOf(
  facts: BandingFacts,
  ruleSet: RuleSet,
): { fired: SeniorRule[]; undecided: SeniorRule[] } {
  const fired: SeniorRule[] = [];
  const undecided: SeniorRule[] = [];
  for (const rule of ruleSet.seniorRules) {
    const outcome = seniorRuleFires(rule, facts);
    if (outcome === true) fired.push(rule);
    if (outcome === 'undecided') undecided.push(rule);
  }
  return { fired, undecided };
}

function seniorRuleFires({ condition }: SeniorRule, facts: BandingFacts): boolean | 'undecided' {
  switch (condition.kind) {
    case 'rsr_at_least':
      return facts.rsr === null ? 'undecided' : facts.rsr >= condition.value;
    case 'flag':
      return hasFlag(facts, condition.flag);
    case 'flag_and_ogrs_at_least': {
      const flagged = hasFlag(facts, condition.flag);
      const reached = facts.ogrs === null ? 'undecided' : facts.ogrs >= condition.value;
      if (flagged === false || reached === false) return false;
      return flagged === 'undecided' ? 'undecided' : reached;
    }
    case 'rosh_in':
      return facts.rosh === null ? 'undecided' : condition.levels.includes(facts.rosh);
  }
}

/** Whether a flag is recorded; undecided where nobody recorded flags. */
function hasFlag({ flags, flagsKnown }: BandingFacts, flag: Flag): boolean | 'undecided' {
  return flags.includes(flag) || (flagsKnown === false ? 'undecided' : false);
}

/** The sentence of a rule that fired: its label, with the value that made it fire. */
export function seniorRuleText(rule: SeniorRule, facts: BandingFacts): string {
  switch (rule.condition.kind) {
    case 'rsr_at_least':
      return `${rule.label} (${facts.rsr?.toFixed(2) ?? ''})`;
    case 'flag_and_ogrs_at_least':
      return `${rule.label} (${facts.ogrs ?? ''})`;
    case 'rosh_in':
      return facts.rosh === 'very_high' ? `${rule.label} (very high)` : rule.label;
    case 'flag':
      return rule.label;
  }
}

/** The input that a rule cannot be decided without; null for a rule that reads flags alone. */
export function inputOfRule({ condition }: SeniorRule): BandInput | null {
  switch (condition.kind) {
    case 'rsr_at_least':
      return 'rsr';
    case 'flag_and_ogrs_at_least':
      return 'ogrs';
    case 'rosh_in':
      return 'rosh';
    case 'flag':
      return null;
  }
}
