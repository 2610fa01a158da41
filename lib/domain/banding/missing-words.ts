import type { CaseField } from './bands/case-fields';
import type { RuleSet } from './bands/rule-set';
import { scoreNamesOf } from './rule-names';

/** "RSR, OGRS and ROSH": what a case lacks, as the model calls it. */
export function inputsMissingWords(
  fields: readonly CaseField[],
  ruleSet: Pick<RuleSet, 'scoreNames'>,
  joined: 'and' | 'or' = 'or',
): string {
  const scores = scoreNamesOf(ruleSet);
  const names: Partial<Record<CaseField, string>> = {
    ...scores,
    rosh: 'ROSH',
    importedBand: 'a band that the model knows',
    flags: 'flags',
  };
  const words = fields.map((field) => names[field] ?? field);
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${joined} ${words.at(-1) ?? ''}`;
}
