import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../banding/bands/rule-set';
import { carriesPoints } from './model';
import type { WorkloadModel } from './model';
import { workloadModelSchema } from './whole-model';
import { HMPPS_TIERS, IBAT_4 } from './shipped/shipped-models';

/** What the schema says of a model with some parts changed. */
function problems(changes: Partial<WorkloadModel>, model = IBAT_4): string[] {
  const { error } = workloadModelSchema.safeParse({ ...model, ...changes });
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

const rules = (changes: Partial<RuleSet>): Partial<WorkloadModel> => ({
  ruleSet: { ...IBAT_4.ruleSet, ...changes },
});
const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error(`Nothing at ${index}`);
  return item;
};
const one = at(IBAT_4.bands, 0);
const two = at(IBAT_4.bands, 1);
const three = at(IBAT_4.bands, 2);
const four = at(IBAT_4.bands, 3);
const grades = IBAT_4.grades;

describe('a model that contradicts itself is refused, saying where', () => {
  it.each<[string, Partial<WorkloadModel>, string[]]>([
    [
      'a band twice',
      { bands: [one, two, three, four, { ...four, rank: 5 }] },
      ['bands.4.code: Band 4 is there twice'],
    ],
    [
      'a rank twice',
      { bands: [one, two, three, { ...four, rank: 3 }] },
      [
        'bands.3.rank: Two bands have rank 3: give each its own',
        'ruleSet.baseBands.3.band: List the base bands from the lowest to the highest',
      ],
    ],
    [
      'a grade twice, in other letters',
      {
        grades: [...grades, { ...at(grades, 1), code: 'cm', otherNames: [] }],
        ruleSet: { ...IBAT_4.ruleSet, matrix: null },
      },
      ['grades.8.code: Grade cm is there twice'],
    ],
    [
      'another name that is a grade',
      { grades: [at(grades, 0), { ...at(grades, 1), otherNames: ['scm'] }, ...grades.slice(2)] },
      ['grades.1.otherNames: Two grades are called scm'],
    ],
    [
      'another name twice, among several',
      {
        grades: [
          { ...at(grades, 0), otherNames: ['PO', 'Officer'] },
          { ...at(grades, 1), otherNames: ['officer'] },
          ...grades.slice(2),
        ],
      },
      ['grades.1.otherNames: Two grades are called officer'],
    ],
    [
      'another name twice',
      { grades: [at(grades, 0), { ...at(grades, 1), otherNames: ['PO'] }, ...grades.slice(2)] },
      ['grades.1.otherNames: Two grades are called PO'],
    ],
    [
      'no senior grade',
      { grades: grades.map((grade) => (grade.role === 'senior' ? { ...grade, role: 'manager' } : grade)) },
      ['grades: A model needs a grade whose role is senior'],
    ],
    [
      'no ordinary grade',
      { grades: grades.map((grade) => (grade.role === 'ordinary' ? { ...grade, role: 'trainee' } : grade)) },
      ['grades: A model needs a grade whose role is ordinary'],
    ],
    [
      'near above over',
      { thresholds: { near: 101, over: 100, wellOver: 110 } },
      ['thresholds: Thresholds must not fall: near (101), over (100), well over (110)'],
    ],
    [
      'over above well over',
      { thresholds: { near: 90, over: 111, wellOver: 110 } },
      ['thresholds: Thresholds must not fall: near (90), over (111), well over (110)'],
    ],
    ['no standard cohort', { cohorts: ['transition'] }, ['cohorts: A model needs the standard cohort']],
    [
      'transition points without the cohort',
      { bands: [{ ...one, points: { ...one.points, transition: { community: 1 } } }, two, three, four] },
      ['bands.0.points.transition: Band 1 has transition points, but the model has no transition cohort'],
    ],
    [
      'a reason twice',
      {
        reductionReasons: [
          { name: 'Other', neverLapses: false },
          { name: ' other', neverLapses: false },
        ],
      },
      ['reductionReasons.1.name: The reason  other is there twice'],
    ],
    [
      'a reason with fixed hours and a cap',
      { reductionReasons: [{ name: 'Lead', fixedPercent: 5, atMostPercent: 10, neverLapses: false }] },
      ['reductionReasons.0: Lead: give fixed hours or a most, not both'],
    ],
    [
      'a caseload guard twice',
      { caseloadGuards: [50, 50] },
      ['caseloadGuards.1: The caseload guard 50 is there twice'],
    ],
    [
      'computed bands without cut-offs',
      rules({ baseBands: [] }),
      ['ruleSet.baseBands: A model that computes its bands needs their cut-offs'],
    ],
    [
      'a base band that is none',
      rules({ baseBands: [...IBAT_4.ruleSet.baseBands, { band: '5', ogrsFrom: 95 }] }),
      ['ruleSet.baseBands.4.band: The model has no band 5'],
    ],
    [
      'base bands out of order',
      rules({
        baseBands: [at(IBAT_4.ruleSet.baseBands, 1), at(IBAT_4.ruleSet.baseBands, 0)],
        upBanding: null,
      }),
      [
        'ruleSet.baseBands.1.band: List the base bands from the lowest to the highest',
        'ruleSet.baseBands.0.rosh: ROSH high reaches a lower band than ROSH medium',
        'ruleSet.baseBands.0.rosh: ROSH very high reaches a lower band than ROSH medium',
      ],
    ],
    [
      'a base band twice',
      rules({ baseBands: [...IBAT_4.ruleSet.baseBands, { band: '4', ogrsFrom: 95 }] }),
      ['ruleSet.baseBands.4.band: List the base bands from the lowest to the highest'],
    ],
    [
      'a higher band at a lower score',
      rules({
        baseBands: [
          { band: '1' },
          { band: '2', ogrsFrom: 50, rsrFrom: 3 },
          { band: '3', ogrsFrom: 40 },
          { band: '4', rsrFrom: 3 },
        ],
      }),
      [
        'ruleSet.baseBands.2.ogrsFrom: A higher band must start at a higher score',
        'ruleSet.baseBands.3.rsrFrom: A higher band must start at a higher score',
      ],
    ],
    [
      'a level of harm in two bands',
      rules({
        baseBands: [
          { band: '2', rosh: ['medium'] },
          { band: '4', rosh: ['medium', 'high', 'very_high'] },
        ],
      }),
      ['ruleSet.baseBands.1.rosh: ROSH medium is in two bands'],
    ],
    [
      'a worse harm left out',
      rules({ baseBands: [{ band: '1' }, { band: '4', rosh: ['high'] }] }),
      ['ruleSet.baseBands.1.rosh: ROSH very high reaches a lower band than ROSH high'],
    ],
    [
      'up-banding from a band that is none',
      rules({ upBanding: { rule: 'UP', flags: [], from: '0', to: '2' } }),
      ['ruleSet.upBanding.from: The model has no band 0'],
    ],
    [
      'up-banding to a band that is none',
      rules({ upBanding: { rule: 'UP', flags: [], from: '1', to: '9' } }),
      ['ruleSet.upBanding.to: The model has no band 9'],
    ],
    [
      'up-banding that leads down',
      rules({ upBanding: { rule: 'UP', flags: [], from: '3', to: '2' } }),
      ['ruleSet.upBanding.to: Up-banding must lead to a higher band'],
    ],
    [
      'up-banding that leads nowhere',
      rules({ upBanding: { rule: 'UP', flags: [], from: '3', to: '3' } }),
      ['ruleSet.upBanding.to: Up-banding must lead to a higher band'],
    ],
    [
      'a floor that is no band',
      rules({ provisionalFloor: 'X' }),
      ['ruleSet.provisionalFloor: The model has no band X'],
    ],
    [
      'two rules of one name',
      rules({ escalation: { ...IBAT_4.ruleSet.escalation, rule: 'SCM-RSR' } }),
      ['ruleSet.escalation.rule: Two rules are called SCM-RSR'],
    ],
    [
      'a rule with a name of the service',
      rules({ escalation: { ...IBAT_4.ruleSet.escalation, rule: 'CP-GENERIC' } }),
      ['ruleSet.escalation.rule: Two rules are called CP-GENERIC'],
    ],
    [
      'a course rule with the name of a senior rule',
      rules({ courses: [{ ...at(IBAT_4.ruleSet.courses, 0), rule: 'SCM-CP' }] }),
      ['ruleSet.courses.0.rule: Two rules are called SCM-CP'],
    ],
    [
      'ages the wrong way round',
      rules({ youngAdultAges: { from: 26, to: 25 } }),
      ['ruleSet.youngAdultAges: The first age of a young adult must not be above the last'],
    ],
    [
      'a matrix without a grade',
      rules({ matrix: without(IBAT_4.ruleSet.matrix ?? {}, 'CM') }),
      ['ruleSet.matrix.CM: The matrix has no row for grade CM'],
    ],
    [
      'a matrix without a band',
      rules({ matrix: { ...IBAT_4.ruleSet.matrix, CM: { '1': 'allowed', '2': 'allowed', '4': 'allowed' } } }),
      ['ruleSet.matrix.CM.3: The matrix has no verdict for grade CM and band 3'],
    ],
    [
      'a matrix with another grade',
      rules({ matrix: { ...IBAT_4.ruleSet.matrix, PO: at(Object.values(IBAT_4.ruleSet.matrix ?? {}), 0) } }),
      ['ruleSet.matrix.PO: The matrix has a row for PO, which is no grade of the model'],
    ],
    [
      'a matrix with another band',
      rules({
        matrix: {
          ...IBAT_4.ruleSet.matrix,
          CM: { '1': 'allowed', '2': 'allowed', '3': 'allowed', '4': 'allowed', '5': 'allowed' },
        },
      }),
      ['ruleSet.matrix.CM.5: The matrix has a verdict for 5, which is no band of the model'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('an imported model in which every band is worth nothing somewhere', () => {
    expect(
      problems({ bands: HMPPS_TIERS.bands.filter((band) => /0$|S$/.test(band.code)) }, HMPPS_TIERS),
    ).toEqual(['bands: A model that imports its bands needs one that carries points in every setting']);
  });
});

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

describe('a model that is merely another is taken', () => {
  it.each<[string, Partial<WorkloadModel>]>([
    ['thresholds that meet', { thresholds: { near: 100, over: 100, wellOver: 100 } }],
    [
      'a band more, in the matrix too',
      {
        bands: [one, two, three, four, { ...four, code: '5', rank: 5 }],
        ruleSet: {
          ...IBAT_4.ruleSet,
          matrix: Object.fromEntries(
            Object.entries(IBAT_4.ruleSet.matrix ?? {}).map(([grade, row]) => [
              grade,
              { ...row, '5': 'not_allowed' as const },
            ]),
          ),
        },
      },
    ],
    ['no matrix', rules({ matrix: null })],
    ['young adults of one age', rules({ youngAdultAges: { from: 18, to: 18 } })],
    [
      'a single band',
      {
        bands: [one],
        ruleSet: {
          ...IBAT_4.ruleSet,
          baseBands: [{ band: '1' }],
          upBanding: null,
          provisionalFloor: null,
          matrix: null,
        },
      },
    ],
    ['no up-banding, no floor', rules({ upBanding: null, provisionalFloor: null })],
    [
      'transition points with the cohort',
      {
        cohorts: ['standard', 'transition'],
        bands: [{ ...one, points: { ...one.points, transition: { community: 1 } } }, two, three, four],
      },
    ],
    ['bands in another order', { bands: [four, two, three, one] }],
    ['no domestic abuse rule at all', rules({ seniorRules: [], courses: [] })],
  ])('%s', (_, changes) => {
    expect(problems(changes)).toEqual([]);
  });

  it('a new tier is a new row', () => {
    const tier = { code: 'A', rank: 99, points: { standard: { community: 210, licence: 220, custody: 80 } } };
    expect(problems({ bands: [...HMPPS_TIERS.bands, tier] }, HMPPS_TIERS)).toEqual([]);
  });
});

it.each([
  ['community alone: the other settings count as it', { community: 5 }, true],
  ['nothing in community', { community: 0 }, false],
  ['nothing in licence', { community: 5, licence: 0 }, false],
  ['nothing in custody', { community: 5, licence: 5, custody: 0 }, false],
  ['nothing in unpaid work', { community: 5, licence: 5, custody: 5, unpaid_work: 0 }, false],
  ['points in licence alone', { community: 0, licence: 5, custody: 5, unpaid_work: 5 }, false],
])('whether a band carries points everywhere: %s', (_, standard, carries) => {
  expect(carriesPoints({ code: 'X', rank: 1, points: { standard } })).toBe(carries);
});

describe('a model of the wrong shape is refused', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'points in fractions',
      { bands: [{ ...one, points: { standard: { community: 1.5 } } }] },
      'bands.0.points.standard.community',
    ],
    [
      'points under 0',
      { bands: [{ ...one, points: { standard: { community: -1 } } }] },
      'bands.0.points.standard.community',
    ],
    ['no bands', { bands: [] }, 'bands'],
    ['a share over 100', { stateShares: { ...IBAT_4.stateShares, warrant: 101 } }, 'stateShares.warrant'],
    ['a share left out', { stateShares: { active: 100 } }, 'stateShares.warrant'],
    [
      'no full-time hours',
      { grades: [{ ...at(grades, 0), fullTimeHoursHundredths: 0 }] },
      'grades.0.fullTimeHoursHundredths',
    ],
    ['a flag that is none', rules({ domesticAbuseFlags: ['x' as never] }), 'ruleSet.domesticAbuseFlags.0'],
    ['a verdict that is none', rules({ matrix: { CM: { '1': 'maybe' as never } } }), 'ruleSet.matrix.CM.1'],
  ])('%s', (_, changes, path) => {
    const { error } = workloadModelSchema.safeParse({ ...IBAT_4, ...changes });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
