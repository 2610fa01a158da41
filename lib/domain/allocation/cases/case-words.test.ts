import { describe, expect, it } from 'vitest';
import { bandCase } from '../../banding/bands/band-case';
import { isoDate } from '../../../kernel/dates';
import { bandingModelOf } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { gradeReasons } from './case-words';

const FACTS = {
  rsr: null,
  ogrs: null,
  rosh: null,
  flags: [],
  setting: 'community' as const,
  dateOfBirth: null,
  importedBand: null,
};

describe('the reasons of a grade', () => {
  it.each([
    [{ ogrs: 60, rosh: 'medium' as const }, 'RSR missing'],
    [{ rosh: 'medium' as const }, /^May need a senior case manager: \w+ and \w+ missing$/],
    [{}, /^May need a senior case manager: \w+, \w+ and \w+ missing$/],
  ])('name one, two or three missing inputs as a sentence does: %o', (known, words) => {
    const banding = bandCase({ ...FACTS, ...known }, bandingModelOf(IBAT_4), isoDate('2026-11-02'));
    const [first = ''] = gradeReasons(banding, IBAT_4.ruleSet, 'senior case manager').map(({ text }) => text);
    if (typeof words === 'string') expect(first).toBe(`May need a senior case manager: ${words}`);
    else expect(first).toMatch(words);
  });
});

it('a reason that a rule gives names the rule, whose mark is shown with it', () => {
  const facts = { ...FACTS, ogrs: 20, rsr: 3.41, rosh: 'low' as const };
  const banding = bandCase(facts, bandingModelOf(IBAT_4), isoDate('2026-11-02'));
  expect(gradeReasons(banding, IBAT_4.ruleSet, 'senior case manager')).toEqual([
    { rule: 'SCM-RSR', text: 'RSR is 3.0 or over (3.41)' },
  ]);
});
