import { describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../workload/model/shipped/shipped-models';
import { markOf, markWords, ruleIds } from './rule-marks';
import { ALL_READERS } from './testing/all-readers';
import { reads, workOut } from './testing/example-reader';
import { readRulePage, readRulePages, type WrittenExample } from './testing/read-rules';

const PAGES = readRulePages();
const RULES = PAGES.flatMap((page) => page.rules);
const EXAMPLES = PAGES.flatMap((page) => page.examples);

const readersOf = (example: WrittenExample) => ALL_READERS.filter((reader) => reads(reader, example));
const columnsOf = ({ inputs, results }: WrittenExample): string =>
  `${[...inputs.keys()].join(', ')} → ${[...results.keys()].join(', ')}`;

describe('the worked examples of docs/rules', () => {
  it.each(EXAMPLES.map((example) => [example.place, example] as const))('hold: %s', (_, example) => {
    const [reader, ...others] = readersOf(example);
    if (reader === undefined) throw new Error(`Nothing reads this example: ${columnsOf(example)}`);
    if (others.length > 0) throw new Error(`More than one way to read this example: ${columnsOf(example)}`);
    expect(workOut(reader, example)).toEqual(Object.fromEntries(example.results));
  });

  it('leave no way of reading without an example', () => {
    const unused = ALL_READERS.filter((reader) => !EXAMPLES.some((example) => reads(reader, example)));
    expect(unused.map((reader) => reader.needs.join(', '))).toEqual([]);
  });

  it('are refused where nobody reads them', () => {
    const page = (text: string) => readRulePage('page.md', text);
    const [unknown] = page('### B-1 A rule\n\n| shoe size | **band** |\n|---|---|\n| 44 | 1 |').examples;
    expect(unknown && readersOf(unknown)).toEqual([]);
    const [without] = page('> case: plain → shoe size: 44').examples;
    expect(without && readersOf(without)).toEqual([]);
    expect(() => page('> whatever')).toThrow('page.md, line 1');
    expect(() => page('### A rule without an id')).toThrow('page.md, line 1');
  });
});

describe('every rule of docs/rules', () => {
  it('has an id of its own', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says whether it is published, and by whom, or ours', () => {
    expect(RULES.filter((rule) => rule.mark === null).map((rule) => rule.id)).toEqual([]);
  });

  it('has a worked example, and no example stands outside a rule', () => {
    const shown = new Set(EXAMPLES.map((example) => example.rule));
    expect(RULES.filter((rule) => !shown.has(rule.id)).map((rule) => rule.id)).toEqual([]);
    expect(shown.has(null)).toBe(false);
  });
});

describe('the marks that screens show', () => {
  it('are those of docs/rules, rule by rule', () => {
    expect([...ruleIds()].sort()).toEqual(RULES.map((rule) => rule.id).sort());
    for (const { id, mark } of RULES) expect([id, markOf(id)]).toEqual([id, mark]);
  });

  it('tell every rule that a case of a shipped model can be shown', () => {
    const shown = SHIPPED_MODELS.flatMap(({ ruleSet }) => [
      ...ruleSet.seniorRules.map((rule) => rule.id),
      ...(ruleSet.upBanding === null ? [] : [ruleSet.upBanding.rule]),
      ...ruleSet.courses.map((course) => course.rule),
      ruleSet.escalation.rule,
    ]);
    expect(shown.filter((id) => markOf(id) === null)).toEqual([]);
  });

  it('agree with what the shipped models say of their own rules', () => {
    for (const rule of SHIPPED_MODELS.flatMap((model) => model.ruleSet.seniorRules))
      expect([rule.id, markOf(rule.id)?.kind]).toEqual([
        rule.id,
        rule.source === 'report' ? 'published' : 'ours',
      ]);
  });

  it('are read as a few words', () => {
    expect(['SCM-RSR', 'B-1', 'W-5'].map((id) => markWords(markOf(id) ?? { kind: 'ours' }))).toEqual([
      'Published by HM Inspectorate of Probation',
      'Published by the Ministry of Justice',
      'Our rule',
    ]);
    expect(markOf('OF-A-MODEL-OF-ITS-OWN')).toBeNull();
  });
});
