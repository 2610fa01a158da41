import { FLAGS_MISSING, SENTENCE_LABELS, SETTING_LABELS } from '../../banding/labels';
import type { Banding } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { RuleSet } from '../../banding/bands/rule-set';
import { plausibleAge } from '../../banding/dates/plausible-age';
import { inputName } from '../../banding/rule-names';
import type { IsoDate } from '../../../kernel/dates';
import { formatDateShort } from '../../../kernel/format';

/** "man aged 29", "woman", "aged 29": what is known of the person; empty when nothing is. */
export function personWords(facts: Pick<CaseFacts, 'sex' | 'dateOfBirth'>, onDate: IsoDate): string {
  const noun = facts.sex === 'male' ? 'man' : facts.sex === 'female' ? 'woman' : '';
  const years = plausibleAge(facts.dateOfBirth, onDate);
  const age = years === null ? '' : `aged ${years}`;
  return [noun, age].filter((text) => text !== '').join(' ');
}

/** "Community order, 26 Oct 2026 to 25 Apr 2028"; the setting where no sentence is recorded. */
export function orderWords(
  facts: Pick<CaseFacts, 'sentence' | 'setting' | 'orderStart' | 'orderEnd'>,
): string {
  const name = facts.sentence === null ? SETTING_LABELS[facts.setting] : SENTENCE_LABELS[facts.sentence];
  const { orderStart, orderEnd } = facts;
  if (orderStart === null) return name;
  const dates =
    orderEnd === null
      ? `from ${formatDateShort(orderStart)}`
      : `${formatDateShort(orderStart)} to ${formatDateShort(orderEnd)}`;
  return `${name}, ${dates}`;
}

/** Why the band is what it is: each input, then the rule that raised it, then what is missing. */
export function bandReasons(
  banding: Banding,
  ruleSet: Pick<RuleSet, 'upBanding' | 'scoreNames'>,
): readonly string[] {
  const raised = banding.reasons.filter((reason) => reason.rule === ruleSet.upBanding?.rule);
  const missing = banding.missing.map((input) => `${inputName(ruleSet, input)} is missing`);
  const flags = banding.flagsMissing ? ['Flags are not recorded'] : [];
  return [...banding.baseReasons, ...raised.map((reason) => reason.text), ...missing, ...flags];
}

/** A sentence of why, with the id of the rule that says it; null where no one rule does. */
export interface ToldReason {
  readonly rule: string | null;
  readonly text: string;
}

/** Why the lowest grade is what it is: the rules that fired beside the band, or that none did, and what may still need one. */
export function gradeReasons(
  banding: Banding,
  ruleSet: Pick<RuleSet, 'upBanding' | 'seniorRules' | 'scoreNames'>,
  seniorName: string,
): readonly ToldReason[] {
  const fired = banding.reasons.filter((reason) => reason.rule !== ruleSet.upBanding?.rule);
  const senior = ruleSet.seniorRules.filter((rule) => fired.some((reason) => reason.rule === rule.id));
  const none = senior.length === 0 && !banding.minimumGradeUndecided ? [`No rule needs a ${seniorName}`] : [];
  const open = banding.minimumGradeUndecided
    ? [`May need a ${seniorName}: ${openWords(banding, ruleSet)}`]
    : [];
  return [...[...open, ...none].map((text) => ({ rule: null, text })), ...fired];
}

/** "RSR missing", "flags not recorded", "OGRS and RSR missing, flags not recorded". */
function openWords({ missing, flagsMissing }: Banding, ruleSet: Pick<RuleSet, 'scoreNames'>): string {
  const scores =
    missing.length === 0 ? [] : [`${inWords(missing.map((input) => inputName(ruleSet, input)))} missing`];
  return [...scores, ...(flagsMissing ? [FLAGS_MISSING] : [])].join(', ');
}

/** "RSR", "OGRS and RSR", "OGRS, RSR and ROSH". */
function inWords(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`;
}
