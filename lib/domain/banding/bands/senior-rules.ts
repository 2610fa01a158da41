import { onceFor, onceForKey } from '../../../kernel/remember';
import type { BandingFacts, Reason } from './banding-types';
import type { RuleSet, SeniorRule } from './rule-set';
import type { BandInput, Flag } from '../case-vocabulary';

/** The rules that fire (docs/rules/banding.md, B-5), and those that a missing input leaves undecided (B-6), each in the order of the rule set. */
export function seniorRulesOf(
  facts: BandingFacts,
  ruleSet: RuleSet,
): { fired: readonly SeniorRule[]; undecided: readonly SeniorRule[] } {
  let fired: SeniorRule[] | undefined;
  let undecided: SeniorRule[] | undefined;
  for (const rule of ruleSet.seniorRules) {
    const outcome = seniorRuleFires(rule, facts);
    if (outcome === true) (fired ??= []).push(rule);
    if (outcome === 'undecided') (undecided ??= []).push(rule);
  }
  return { fired: fired ?? NO_RULES, undecided: undecided ?? NO_RULES };
}

/** Most cases have none, and share it. */
const NO_RULES: readonly SeniorRule[] = [];

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

/** Why a rule fired: its label, with the value that made it fire. Cases with the same value share it. */
export function seniorReason(rule: SeniorRule, facts: BandingFacts): Reason {
  return reasonsOf(rule)(shownValue(rule, facts));
}

const reasonsOf = onceFor(({ id, label }: SeniorRule) =>
  onceForKey((value: string | null): Reason => ({
    rule: id,
    text: value === null ? label : `${label} (${value})`,
  })),
);

/** The value of a case that stands behind the label of a rule; null where the label says all. */
function shownValue({ condition }: SeniorRule, facts: BandingFacts): string | null {
  switch (condition.kind) {
    case 'rsr_at_least':
      return facts.rsr?.toFixed(2) ?? '';
    case 'flag_and_ogrs_at_least':
      return String(facts.ogrs ?? '');
    case 'rosh_in':
      return facts.rosh === 'very_high' ? 'very high' : null;
    case 'flag':
      return null;
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
