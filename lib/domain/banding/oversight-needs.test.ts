import { describe, expect, it } from 'vitest';
import type { BandingFacts } from './bands/band-case';
import type { GradeJudgement } from './bands/judge-grade';
import { furthestReviewDays, type OversightReason, oversightReasons } from './oversight-needs';
import type { RuleSet } from './bands/rule-set';
import { band, facts, IBAT } from './testing/ibat';

const RULES = IBAT.ruleSet;
const [A, O, N] = ['allowed', 'with_oversight', 'not_allowed'] as const;

const reasons = (
  changes: Partial<BandingFacts>,
  verdict: GradeJudgement['verdict'] = A,
  rules: Pick<RuleSet, 'oversight'> = RULES,
): readonly OversightReason[] => oversightReasons(facts(changes), band(changes), { verdict }, rules);

const UNPAID = 'Standalone unpaid work that needs oversight by the Community Payback manager';

describe('what a holding needs management oversight for', () => {
  it.each<[string, Partial<BandingFacts>, GradeJudgement['verdict'], [string, number, number][]]>([
    ['nothing asks for it', {}, A, []],
    ['a holder without a grade', {}, 'unknown', []],
    ['held beyond grade', {}, N, [['Held beyond grade', 28, 0]]],
    ['held with oversight', {}, O, [['Held with oversight only', 91, 5]]],
    ['high risk of harm', { rosh: 'high' }, A, [['High risk of serious harm', 91, 10]]],
    ['very high risk of harm', { rosh: 'very_high' }, A, [['Very high risk of serious harm', 28, 0]]],
    ['medium risk of harm', { rosh: 'medium' }, A, []],
    ['unknown risk of harm', { rosh: null }, A, []],
    ['MAPPA', { flags: ['mappa'] }, A, [['MAPPA', 28, 0]]],
    ['child protection', { flags: ['child_protection'] }, A, [['On the child protection register', 91, 10]]],
    ['child safeguarding is not child protection', { flags: ['child_safeguarding'] }, A, []],
    ['unpaid work with RSR', { rsr: 3, setting: 'unpaid_work' }, A, [[UNPAID, 91, 5]]],
    ['unpaid work without', { setting: 'unpaid_work' }, A, []],
    [
      'several at once',
      { rosh: 'high', flags: ['child_protection'] },
      N,
      [
        ['Held beyond grade', 28, 0],
        ['High risk of serious harm', 91, 10],
        ['On the child protection register', 91, 10],
      ],
    ],
  ])('%s', (_, changes, verdict, expected) => {
    const found = reasons(changes, verdict);
    expect(found.map((entry) => [entry.text, entry.everyDays, entry.firstWithinWorkingDays])).toEqual(
      expected,
    );
  });

  it('may be reviewed no later than the shortest interval of its reasons', () => {
    expect(furthestReviewDays(reasons({ rosh: 'high' }), RULES)).toBe(91);
    expect(furthestReviewDays(reasons({ rosh: 'high', flags: ['mappa'] }), RULES)).toBe(28);
    expect(furthestReviewDays([], RULES)).toBe(91);
  });

  it('follows an older document, which has one interval for every reason', () => {
    const older = {
      oversight: { reviewWithinDays: 21, rosh: ['medium' as const], flags: ['mappa' as const] },
    };
    const found = reasons({ rosh: 'medium', flags: ['mappa'] }, O, older);
    expect(found.map((entry) => [entry.text, entry.everyDays])).toEqual([
      ['Held with oversight only', 21],
      ['Medium risk of serious harm', 21],
      ['MAPPA', 21],
    ]);
    expect(furthestReviewDays([], older)).toBe(21);
  });
});
