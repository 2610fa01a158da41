import { expect, it } from 'vitest';
import { markInRules } from './mark-in-rules';
import type { RuleSet } from './bands/rule-set';
import { IBAT_RULES, TIER_RULES } from './bands/shipped-rules';

const changed = (id: string, condition: RuleSet['seniorRules'][number]['condition']): RuleSet => ({
  ...IBAT_RULES,
  seniorRules: IBAT_RULES.seniorRules.map((rule) => (rule.id === id ? { ...rule, condition } : rule)),
});

it('a rule as it ships has the mark that it is written down with', () => {
  expect(markInRules(IBAT_RULES, 'SCM-RSR')).toMatchObject({ kind: 'published' });
  expect(markInRules(TIER_RULES, 'SCM-RSR')).toMatchObject({ kind: 'published' });
  expect(markInRules(IBAT_RULES, 'B-1')).toMatchObject({ body: 'the Ministry of Justice' });
  expect(markInRules(IBAT_RULES, 'SCM-ROSH')).toEqual({ kind: 'ours' });
});

it('a published rule that a model changes is not called published', () => {
  const lower = changed('SCM-RSR', { kind: 'rsr_at_least', value: 2 });
  expect(markInRules(lower, 'SCM-RSR')).toEqual({ kind: 'changed', body: 'HM Inspectorate of Probation' });
  expect(markInRules(lower, 'SCM-PREVENT')).toMatchObject({ kind: 'published' });
  const [first, ...rest] = IBAT_RULES.baseBands;
  const cutOffs = { ...IBAT_RULES, baseBands: [{ band: '1', ...first, ogrsFrom: 10 }, ...rest] };
  expect(markInRules(cutOffs, 'B-1')).toEqual({ kind: 'changed', body: 'the Ministry of Justice' });
});

it('routing by other ages or weeks than were published is not called published', () => {
  expect(markInRules(IBAT_RULES, 'L-3')).toMatchObject({ kind: 'published' });
  expect(markInRules({ ...IBAT_RULES, resettlementWeeks: 6 }, 'L-3')).toMatchObject({ kind: 'changed' });
  expect(markInRules({ ...IBAT_RULES, adultAge: 21 }, 'AGE-UNDER-18')).toMatchObject({ kind: 'changed' });
});

it('a rule of ours stays ours, and a rule that is not written down has no mark', () => {
  const less = changed('SCM-ROSH', { kind: 'rosh_in', levels: ['very_high'] });
  expect(markInRules(less, 'SCM-ROSH')).toEqual({ kind: 'ours' });
  expect(markInRules(IBAT_RULES, 'SCM-NEW')).toBeNull();
});
