import { describe, expect, it } from 'vitest';
import type { BandingFacts } from './band-case';
import { band, IBAT, rulesOf } from '../testing/ibat';
import { FLAGS, type Flag } from '../case-vocabulary';

/** Each rule alone: facts that fire it and nothing else, facts just short of it, and the sentence. */
const RULES: [string, Partial<BandingFacts>, Partial<BandingFacts>, string, string[]?][] = [
  ['SCM-RSR', { rsr: 3 }, { rsr: 2.99 }, 'RSR is 3.0 or over (3.00)'],
  ['SCM-PREVENT', { flags: ['prevent'] }, { flags: [] }, 'Managed under PREVENT'],
  ['SCM-CSE', { flags: ['cse'] }, { flags: ['child_safeguarding'] }, 'Evidence of child sexual exploitation'],
  [
    'SCM-CP',
    { flags: ['child_protection'] },
    { flags: ['child_safeguarding'] },
    'On the child protection register',
  ],
  ['SCM-SEXUAL', { flags: ['sexual_index_offence'] }, { flags: [] }, 'Current index offence is sexual'],
  ['SCM-GANGS', { flags: ['gangs_guns'] }, { flags: ['iom'] }, 'On the gangs and guns register'],
  [
    'SCM-DA-OGRS',
    { flags: ['da_register'], ogrs: 75 },
    { flags: ['da_register'], ogrs: 74, rosh: 'medium' },
    'On the DA register with OGRS 75 or over (75)',
    ['TRAINING-DA'],
  ],
  ['SCM-STALKING', { flags: ['stalking'] }, { flags: [] }, 'Stalking offence (section 4A)'],
  ['SCM-WOUNDING-DA', { flags: ['wounding_da'] }, { flags: [] }, 'Wounding related to domestic abuse'],
  ['SCM-ROSH', { rosh: 'high' }, { rosh: 'medium' }, 'High risk of serious harm'],
  ['SCM-MAPPA', { flags: ['mappa'] }, { flags: ['iom', 'through_the_gate'] }, 'Managed under MAPPA'],
];

describe('any one rule needs a senior case manager', () => {
  it.each(RULES)('%s fires alone, in its own words', (rule, fires, _short, text, alsoFired = []) => {
    const banding = band(fires);
    expect(rulesOf(banding)).toEqual([rule, ...alsoFired]);
    expect(banding.reasons[0]).toEqual({ rule, text });
    expect(banding).toMatchObject({
      minimumRole: 'senior',
      minimumGrade: 'SCM',
      minimumGradeUndecided: false,
    });
  });

  it.each(RULES)('%s does not fire just short of it', (rule, _fires, short) => {
    const banding = band(short);
    expect(rulesOf(banding)).not.toContain(rule);
    expect(banding).toMatchObject({ minimumRole: 'ordinary', minimumGrade: 'CM', undecided: [] });
  });

  it('is every rule of the shipped set, in the published order', () => {
    expect(IBAT.ruleSet.seniorRules.map((rule) => [rule.id, rule.label])).toEqual(
      RULES.map(([rule, , , text]) => [rule, text.replace(/ \((3.00|75)\)$/, '')]),
    );
    expect(IBAT.ruleSet.seniorRules.filter((rule) => rule.source === 'ours').map((rule) => rule.id)).toEqual([
      'SCM-ROSH',
      'SCM-MAPPA',
    ]);
    expect(
      IBAT.ruleSet.seniorRules.filter((rule) => rule.setAsideByStandalone).map((rule) => rule.id),
    ).toEqual(['SCM-RSR']);
  });

  it('all report when all fire, in the published order whatever the order of the flags', () => {
    const every = { rsr: 12.5, ogrs: 80, rosh: 'very_high' as const };
    const expected = [...RULES.map(([rule]) => rule), 'TRAINING-DA'];
    expect(rulesOf(band({ ...every, flags: FLAGS }))).toEqual(expected);
    expect(rulesOf(band({ ...every, flags: [...FLAGS].reverse() }))).toEqual(expected);
  });
});

describe('the values behind a rule', () => {
  it('are shown: RSR with two decimals, OGRS, very high risk', () => {
    expect(band({ rsr: 3.4 }).reasons[0]?.text).toBe('RSR is 3.0 or over (3.40)');
    expect(band({ flags: ['da_register'], ogrs: 98 }).reasons[0]?.text).toBe(
      'On the DA register with OGRS 75 or over (98)',
    );
    expect(band({ rosh: 'very_high' }).reasons[0]?.text).toBe('High risk of serious harm (very high)');
  });
});

describe('what fires no rule', () => {
  it.each<Flag>(['domestic_abuse', 'iom', 'child_safeguarding', 'through_the_gate', 'da_register'])(
    'the flag %s by itself',
    (flag) => {
      expect(band({ flags: [flag] })).toMatchObject({ minimumRole: 'ordinary', undecided: [] });
    },
  );

  it('a domestic abuse concern with a high OGRS: the rule asks for the register', () => {
    expect(rulesOf(band({ flags: ['domestic_abuse'], ogrs: 80 }))).toEqual(['TRAINING-DA']);
  });

  it('a registration that has ended, or a previous offence: neither is a current flag', () => {
    expect(band({ flags: [] })).toMatchObject({ band: '1', minimumGrade: 'CM', reasons: [] });
  });

  it('a high OGRS or band by itself', () => {
    expect(band({ ogrs: 100 })).toMatchObject({ band: '4', minimumGrade: 'CM', reasons: [] });
  });
});

describe('rules that a missing input leaves undecided', () => {
  it.each<[string, Partial<BandingFacts>, string[], boolean]>([
    ['RSR missing', { rsr: null }, ['SCM-RSR'], true],
    ['ROSH missing', { rosh: null }, ['SCM-ROSH'], true],
    ['OGRS missing decides no rule off the register', { ogrs: null }, [], false],
    ['OGRS missing with a mere concern', { ogrs: null, flags: ['domestic_abuse'] }, [], false],
    ['OGRS missing on the DA register', { ogrs: null, flags: ['da_register'] }, ['SCM-DA-OGRS'], true],
    ['everything missing', { ogrs: null, rsr: null, rosh: null }, ['SCM-RSR', 'SCM-ROSH'], true],
    [
      'everything missing on the DA register',
      { ogrs: null, rsr: null, rosh: null, flags: ['da_register'] },
      ['SCM-RSR', 'SCM-DA-OGRS', 'SCM-ROSH'],
      true,
    ],
    ['RSR missing, another rule fires: senior anyway', { rsr: null, flags: ['prevent'] }, ['SCM-RSR'], false],
    ['ROSH missing, RSR fires: senior anyway', { rosh: null, rsr: 3 }, ['SCM-ROSH'], false],
    ['nothing missing', {}, [], false],
  ])('%s', (_, changes, undecided, minimumGradeUndecided) => {
    expect(band(changes)).toMatchObject({ undecided, minimumGradeUndecided });
  });
});
