import type { RuleSet } from './rule-set';

type MatrixRow = Record<string, 'allowed' | 'with_oversight' | 'not_allowed'>;

const everyBand = (verdict: MatrixRow[string]): MatrixRow => ({
  '1': verdict,
  '2': verdict,
  '3': verdict,
  '4': verdict,
});

/** Days between reviews of the riskiest holdings, and of the others that need oversight. */
const MONTHLY = 28;
const QUARTERLY = 91;

/** The revised IBAT rules of HM Inspectorate of Probation's report on West Yorkshire CRC (2020, Annexe 3), with our completions. */
export const IBAT_RULES: RuleSet = {
  code: 'ibat-4',
  baseBands: [
    { band: '1' },
    { band: '2', ogrsFrom: 50, rosh: ['medium'] },
    { band: '3', ogrsFrom: 75, rsrFrom: 3 },
    { band: '4', ogrsFrom: 90, rsrFrom: 6.9, rosh: ['high', 'very_high'] },
  ],
  upBanding: { rule: 'UPBAND-DA', flags: ['da_register', 'domestic_abuse'], from: '1', to: '2' },
  provisionalFloor: '2',
  seniorRules: [
    {
      id: 'SCM-RSR',
      label: 'RSR is 3.0 or over',
      condition: { kind: 'rsr_at_least', value: 3 },
      setAsideByStandalone: true,
      source: 'report',
    },
    {
      id: 'SCM-PREVENT',
      label: 'Managed under PREVENT',
      condition: { kind: 'flag', flag: 'prevent' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-CSE',
      label: 'Evidence of child sexual exploitation',
      condition: { kind: 'flag', flag: 'cse' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-CP',
      label: 'On the child protection register',
      condition: { kind: 'flag', flag: 'child_protection' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-SEXUAL',
      label: 'Current index offence is sexual',
      condition: { kind: 'flag', flag: 'sexual_index_offence' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-GANGS',
      label: 'On the gangs and guns register',
      condition: { kind: 'flag', flag: 'gangs_guns' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-DA-OGRS',
      label: 'On the DA register with OGRS 75 or over',
      condition: { kind: 'flag_and_ogrs_at_least', flag: 'da_register', value: 75 },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-STALKING',
      label: 'Stalking offence (section 4A)',
      condition: { kind: 'flag', flag: 'stalking' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-WOUNDING-DA',
      label: 'Wounding related to domestic abuse',
      condition: { kind: 'flag', flag: 'wounding_da' },
      setAsideByStandalone: false,
      source: 'report',
    },
    {
      id: 'SCM-ROSH',
      label: 'High risk of serious harm',
      condition: { kind: 'rosh_in', levels: ['high', 'very_high'] },
      setAsideByStandalone: false,
      source: 'ours',
    },
    {
      id: 'SCM-MAPPA',
      label: 'Managed under MAPPA',
      condition: { kind: 'flag', flag: 'mappa' },
      setAsideByStandalone: false,
      source: 'ours',
    },
  ],
  escalation: { rule: 'ESCALATE', on: false, rosh: ['high', 'very_high'], flags: ['mappa'] },
  courses: [
    {
      rule: 'TRAINING-DA',
      course: 'domestic_abuse',
      label: 'domestic abuse',
      flags: ['da_register', 'domestic_abuse'],
      on: true,
    },
    {
      rule: 'TRAINING-CS',
      course: 'child_safeguarding',
      label: 'child safeguarding',
      flags: ['child_protection', 'child_safeguarding'],
      on: false,
    },
    {
      rule: 'TRAINING-SO',
      course: 'sexual_offences',
      label: 'sexual offences',
      flags: ['sexual_index_offence'],
      on: false,
    },
  ],
  domesticAbuseFlags: ['da_register', 'domestic_abuse'],
  adultAge: 18,
  youngAdultAges: { from: 18, to: 25 },
  resettlementWeeks: 12,
  whenSeniorNeeded: { ordinary: 'not_allowed', trainee: 'not_allowed' },
  whenSeniorUndecided: { ordinary: 'with_oversight', trainee: 'not_allowed' },
  whenStandaloneRisk: { ordinary: 'with_oversight', trainee: 'with_oversight' },
  newOfficer: { reduction: 'Newly qualified officer', rosh: ['very_high'], flags: ['mappa'] },
  matrix: {
    SCM: everyBand('allowed'),
    CM: everyBand('allowed'),
    PQiP: { '1': 'allowed', '2': 'with_oversight', '3': 'not_allowed', '4': 'not_allowed' },
    SPO: everyBand('with_oversight'),
    OTHER: everyBand('not_allowed'),
    TTG: everyBand('not_allowed'),
    PARTNER: everyBand('not_allowed'),
    HIO: everyBand('allowed'),
  },
  oversight: {
    reviewWithinDays: 28,
    rosh: ['high', 'very_high'],
    flags: ['child_protection'],
    needs: [
      { when: { kind: 'verdict', verdict: 'not_allowed' }, everyDays: MONTHLY },
      { when: { kind: 'rosh', levels: ['very_high'] }, everyDays: MONTHLY },
      { when: { kind: 'flag', flag: 'mappa' }, everyDays: MONTHLY },
      { when: { kind: 'rosh', levels: ['high'] }, everyDays: QUARTERLY, firstWithinWorkingDays: 10 },
      { when: { kind: 'flag', flag: 'child_protection' }, everyDays: QUARTERLY, firstWithinWorkingDays: 10 },
      {
        when: { kind: 'verdict', verdict: 'with_oversight' },
        everyDays: QUARTERLY,
        firstWithinWorkingDays: 5,
      },
      { when: { kind: 'standalone' }, everyDays: QUARTERLY, firstWithinWorkingDays: 5 },
    ],
  },
};

/** The same senior, training and routing rules where the band itself is imported as a tier code: no base band, no up-banding, no matrix. */
export const TIER_RULES: RuleSet = {
  ...IBAT_RULES,
  code: 'hmpps-tiers',
  baseBands: [],
  upBanding: null,
  provisionalFloor: null,
  matrix: null,
};
