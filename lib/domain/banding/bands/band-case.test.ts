import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { bandCase, type BandingFacts, type BandingModel } from './band-case';
import { band, facts, IBAT, rulesOf, TODAY } from '../testing/ibat';
import { SETTINGS } from '../case-vocabulary';

const upw = (changes: Partial<BandingFacts>): Partial<BandingFacts> => ({
  ...changes,
  setting: 'unpaid_work',
});

describe('standalone unpaid work', () => {
  it.each<[string, Partial<BandingFacts>, string[], string, boolean, string[]]>([
    ['no rule', {}, ['CP-GENERIC'], 'CM', false, []],
    ['RSR only: set aside, with oversight', { rsr: 3 }, ['CP-STANDALONE'], 'CM', true, []],
    ['RSR just short', { rsr: 2.99 }, ['CP-GENERIC'], 'CM', false, []],
    ['another rule only', { flags: ['mappa'] }, ['SCM-MAPPA', 'CP-CONFLICT'], 'SCM', false, []],
    [
      'RSR and another',
      { rsr: 3.4, flags: ['prevent'] },
      ['SCM-RSR', 'SCM-PREVENT', 'CP-CONFLICT'],
      'SCM',
      false,
      [],
    ],
    ['high risk of harm', { rosh: 'high' }, ['SCM-ROSH', 'CP-CONFLICT'], 'SCM', false, []],
    [
      'RSR missing: CP-STANDALONE is undecided, not SCM-RSR',
      { rsr: null },
      ['CP-GENERIC'],
      'CM',
      false,
      ['CP-STANDALONE'],
    ],
    [
      'RSR missing, another rule fires',
      { rsr: null, flags: ['cse'] },
      ['SCM-CSE', 'CP-CONFLICT'],
      'SCM',
      false,
      ['SCM-RSR'],
    ],
    [
      'ROSH missing never changes which rule applies',
      { rosh: null },
      ['CP-GENERIC'],
      'CM',
      false,
      ['SCM-ROSH'],
    ],
    ['ROSH missing, RSR fires', { rosh: null, rsr: 5 }, ['CP-STANDALONE'], 'CM', true, ['SCM-ROSH']],
    [
      'RSR and ROSH missing',
      { rosh: null, rsr: null },
      ['CP-GENERIC'],
      'CM',
      false,
      ['CP-STANDALONE', 'SCM-ROSH'],
    ],
    [
      'DA case with RSR',
      { rsr: 4, flags: ['domestic_abuse'] },
      ['CP-STANDALONE', 'TRAINING-DA'],
      'CM',
      true,
      [],
    ],
    [
      'DA register, OGRS missing',
      { ogrs: null, flags: ['da_register'] },
      ['UPBAND-DA', 'CP-GENERIC', 'TRAINING-DA'],
      'CM',
      false,
      ['SCM-DA-OGRS'],
    ],
  ])('%s', (_, changes, rules, minimumGrade, oversightRequired, undecided) => {
    const banding = band(upw(changes));
    expect(rulesOf(banding)).toEqual(rules);
    expect(banding).toMatchObject({ minimumGrade, oversightRequired, undecided });
    expect(banding.communityPayback).toBe(rules.find((rule) => rule.startsWith('CP-')));
  });

  it('may need a senior case manager only for a rule other than RSR', () => {
    expect(band(upw({ rsr: null })).minimumGradeUndecided).toBe(false);
    expect(band(upw({ rosh: null })).minimumGradeUndecided).toBe(true);
    expect(band(upw({ rosh: null, rsr: 5 })).minimumGradeUndecided).toBe(true);
    expect(band(upw({ rosh: null, rsr: null })).minimumGradeUndecided).toBe(true);
    expect(band(upw({ rosh: null, flags: ['cse'] })).minimumGradeUndecided).toBe(false);
  });

  it('is banded like any other setting', () => {
    expect(band(upw({ rsr: 3 })).band).toBe('3');
    expect(band(upw({ rsr: null })).band).toBe('2');
  });

  it('says what follows, in words', () => {
    const textOf = (changes: Partial<BandingFacts>): string | undefined =>
      band(upw(changes)).reasons.find((reason) => reason.rule.startsWith('CP-'))?.text;
    expect(textOf({ rsr: 3.4 })).toBe(
      'Standalone unpaid work with RSR 3.40: CM in the Community Payback unit, with oversight by its manager',
    );
    expect(textOf({})).toBe('Standalone unpaid work: CM in the Community Payback unit');
    expect(textOf({ rosh: 'high' })).toBe(
      'Standalone unpaid work with another rule that needs a senior case manager: a manager decides the unit',
    );
  });
});

describe('the Community Payback rules by setting', () => {
  const CASES: [string, Partial<BandingFacts>, string][] = [
    ['CP-GENERIC', {}, 'CM'],
    ['CP-STANDALONE', { rsr: 3 }, 'CM'],
    ['CP-CONFLICT', { flags: ['stalking'] }, 'SCM'],
  ];
  it.each(SETTINGS.flatMap((setting) => CASES.map(([rule, changes]) => [rule, setting, changes] as const)))(
    '%s in %s',
    (rule, setting, changes) => {
      const banding = band({ ...changes, setting });
      expect(rulesOf(banding).includes(rule)).toBe(setting === 'unpaid_work');
      expect(banding.communityPayback).toBe(setting === 'unpaid_work' ? rule : null);
      expect(banding.oversightRequired).toBe(setting === 'unpaid_work' && rule === 'CP-STANDALONE');
      const alone = setting === 'unpaid_work' && rule === 'CP-STANDALONE';
      expect(banding.minimumGrade).toBe(rule === 'CP-GENERIC' || alone ? 'CM' : 'SCM');
    },
  );
});

describe('training', () => {
  it('in domestic abuse is needed for a DA case only', () => {
    for (const flag of ['da_register', 'domestic_abuse'] as const) {
      expect(band({ flags: [flag] })).toMatchObject({ requiredCourses: ['domestic_abuse'] });
      expect(band({ flags: [flag] }).reasons.at(-1)).toEqual({
        rule: 'TRAINING-DA',
        text: 'The officer needs domestic abuse training',
      });
    }
    expect(band({ flags: ['wounding_da'] }).requiredCourses).toEqual([]);
  });

  it('in child safeguarding and sexual offences is off, and can be turned on', () => {
    const flags = ['child_safeguarding', 'child_protection', 'sexual_index_offence'] as const;
    expect(band({ flags }).requiredCourses).toEqual([]);
    const courses = IBAT.ruleSet.courses.map((course) => ({ ...course, on: true }));
    const model: BandingModel = { ...IBAT, ruleSet: { ...IBAT.ruleSet, courses } };
    expect(band({ flags }, model).requiredCourses).toEqual(['child_safeguarding', 'sexual_offences']);
    expect(band({ flags: ['child_protection'] }, model).requiredCourses).toEqual(['child_safeguarding']);
    expect(rulesOf(band({ flags: ['sexual_index_offence'] }, model))).toEqual(['SCM-SEXUAL', 'TRAINING-SO']);
  });
});

describe('escalation', () => {
  const on: BandingModel = {
    ...IBAT,
    ruleSet: { ...IBAT.ruleSet, escalation: { ...IBAT.ruleSet.escalation, on: true } },
  };

  it.each<[Partial<BandingFacts>, boolean]>([
    [{ rosh: 'high' }, true],
    [{ rosh: 'very_high' }, true],
    [{ flags: ['mappa'] }, true],
    [{ rosh: 'medium' }, false],
    [{ rosh: null }, false],
    [{ rsr: 50 }, false],
  ])('%j is referred: %s, but never while the rule is off', (changes, refers) => {
    expect(rulesOf(band(changes, on)).includes('ESCALATE')).toBe(refers);
    expect(rulesOf(band(changes))).not.toContain('ESCALATE');
  });

  it('is worded for people', () => {
    expect(band({ rosh: 'high' }, on).reasons.at(-1)).toEqual({
      rule: 'ESCALATE',
      text: 'Refer for risk escalation',
    });
  });
});

describe('a person under 18 on the day', () => {
  it.each([
    ['2008-11-03', true],
    ['2008-11-02', false],
    ['2008-11-01', false],
    ['2012-01-01', true],
    [null, false],
  ])('born %s: %s', (born, underAge) => {
    const banding = band({ dateOfBirth: born === null ? null : isoDate(born) });
    expect(banding.underAge).toBe(underAge);
    expect(rulesOf(banding)).toEqual(underAge ? ['AGE-UNDER-18'] : []);
  });

  it('is judged on the day that is asked about', () => {
    const young = facts({ dateOfBirth: isoDate('2008-11-03') });
    expect(bandCase(young, IBAT, isoDate('2026-11-03')).underAge).toBe(false);
    expect(bandCase(young, IBAT, TODAY).reasons).toEqual([
      { rule: 'AGE-UNDER-18', text: 'Under 18: refer to youth justice' },
    ]);
  });
});

it('reports rules in one order: up-banding, senior, Community Payback, escalation, training, age', () => {
  const model: BandingModel = {
    ...IBAT,
    ruleSet: {
      ...IBAT.ruleSet,
      escalation: { ...IBAT.ruleSet.escalation, on: true },
      courses: IBAT.ruleSet.courses.map((course) => ({ ...course, on: true })),
    },
  };
  const banding = band(
    upw({
      flags: ['mappa', 'domestic_abuse', 'child_protection', 'sexual_index_offence'],
      dateOfBirth: isoDate('2010-01-01'),
    }),
    model,
  );
  expect(rulesOf(banding)).toEqual([
    'UPBAND-DA',
    'SCM-CP',
    'SCM-SEXUAL',
    'SCM-MAPPA',
    'CP-CONFLICT',
    'ESCALATE',
    'TRAINING-DA',
    'TRAINING-CS',
    'TRAINING-SO',
    'AGE-UNDER-18',
  ]);
});

it('takes the codes of grades from the model', () => {
  const model: BandingModel = { ...IBAT, gradeOfRole: { senior: 'PO', ordinary: 'PSO' } };
  expect(band({}, model).minimumGrade).toBe('PSO');
  expect(band({ rsr: 3 }, model).minimumGrade).toBe('PO');
  expect(band(upw({}), model).reasons[0]?.text).toContain('PSO in the Community Payback unit');
});

it('takes the cut-offs of the rules from the rule set', () => {
  const seniorRules = [
    {
      ...IBAT.ruleSet.seniorRules[0],
      id: 'X-RSR',
      label: 'RSR is 5 or over',
      condition: { kind: 'rsr_at_least' as const, value: 5 },
      setAsideByStandalone: false,
      source: 'ours' as const,
    },
    {
      id: 'X-ROSH',
      label: 'Medium',
      condition: { kind: 'rosh_in' as const, levels: ['medium' as const] },
      setAsideByStandalone: false,
      source: 'ours' as const,
    },
  ];
  const model: BandingModel = { ...IBAT, ruleSet: { ...IBAT.ruleSet, seniorRules } };
  expect(rulesOf(band({ rsr: 4.99 }, model))).toEqual([]);
  expect(rulesOf(band({ rsr: 5, rosh: 'medium' }, model))).toEqual(['X-RSR', 'X-ROSH']);
  expect(rulesOf(band(upw({ rsr: 5 }), model))).toEqual(['X-RSR', 'CP-CONFLICT']);
});
