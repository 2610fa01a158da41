import { describe, expect, it } from 'vitest';
import {
  type Evaluation,
  evaluateRequestSchema,
  evaluateWorkload,
  evaluationSchema,
} from './evaluate-request';
import type { WorkloadModel } from './model';
import { HMPPS_TIERS, IBAT_4 } from './shipped/shipped-models';
import { bodyShape, unknownMembers } from '../../../kernel/reading/known-members';

type Body = Record<string, unknown>;
const OFFICER = { grade: 'CM', contractedHours: 37, reductions: [] };
const body = (changes: Body = {}): Body => ({ officer: OFFICER, cases: [], ...changes });
const PLAIN_MODEL = {
  bands: [{ code: 'X', rank: 1, points: { standard: { community: 10, licence: 12 } } }],
  grades: [{ code: 'G', targetPoints: 1000, fullTimeHours: 40 }],
};

/** Problems of shape, then of sense, as [field, message]. */
function problems(
  request: Body,
  inForce: WorkloadModel = IBAT_4,
  stored: readonly WorkloadModel[] = [],
): [string, string][] {
  const parsed = evaluateRequestSchema.safeParse(request);
  if (!parsed.success) return parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
  const result = evaluateWorkload(parsed.data, inForce, stored);
  return result.ok ? [] : result.error.map((problem) => [problem.field, problem.message]);
}

function evaluate(
  request: Body,
  inForce: WorkloadModel = IBAT_4,
  stored: readonly WorkloadModel[] = [],
): Evaluation {
  const result = evaluateWorkload(evaluateRequestSchema.parse(request), inForce, stored);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return evaluationSchema.parse(result.value);
}

describe('the answer', () => {
  it('has points, the percentage, the state, and a ledger that sums to them', () => {
    const answer = evaluate(
      body({
        officer: { grade: 'PSO', contractedHours: 37, reductions: [{ hours: 1.8 }] },
        cases: [
          { band: '1', setting: 'community', state: 'warrant' },
          { band: '4', setting: 'licence', count: 3 },
        ],
        reports: { fast: 2, oral: 1 },
      }),
    );
    expect(answer).toEqual({
      pointsUsed: 494.25,
      pointsAvailable: 2070,
      pointsRemaining: 1575.75,
      workloadPercent: 23.877,
      state: 'spare',
      ledger: [
        {
          kind: 'case',
          side: 'used',
          label: 'Band 1, community',
          crn: null,
          band: '1',
          setting: 'community',
          cohort: 'standard',
          state: 'warrant',
          count: 1,
          provisional: false,
          pointsEach: 7.25,
          points: 7.25,
          dormantPoints: 21.75,
        },
        {
          kind: 'case',
          side: 'used',
          label: 'Band 4, licence',
          crn: null,
          band: '4',
          setting: 'licence',
          cohort: 'standard',
          state: 'active',
          count: 3,
          provisional: false,
          pointsEach: 119,
          points: 357,
          dormantPoints: 0,
        },
        {
          kind: 'report',
          side: 'used',
          label: 'Fast pre-sentence report',
          report: 'fast',
          completedOn: null,
          count: 2,
          points: 130,
        },
        {
          kind: 'report',
          side: 'used',
          label: 'Oral report',
          report: 'oral',
          completedOn: null,
          count: 1,
          points: 0,
        },
        {
          kind: 'target',
          side: 'available',
          label: 'Target, case manager',
          until: null,
          hours: 37,
          pointsAvailable: 2176,
        },
        {
          kind: 'reduction',
          side: 'available',
          label: 'Reduction',
          until: null,
          hours: -1.8,
          pointsAvailable: -106,
        },
      ],
    });
  });

  it('has no percentage where there are no points available', () => {
    expect(evaluate(body({ officer: { ...OFFICER, contractedHours: 0 } }))).toMatchObject({
      workloadPercent: null,
      state: 'unavailable',
    });
    expect(
      evaluate(body({ officer: { ...OFFICER, grade: 'SPO' }, cases: [{ band: '1', setting: 'custody' }] })),
    ).toMatchObject({ workloadPercent: null, state: 'no_capacity', pointsRemaining: -13 });
  });

  it('takes what is left out as the contract says: no reductions, standard, active, one', () => {
    const short = evaluate({
      officer: { grade: 'CM', contractedHours: 37 },
      cases: [{ band: '2', setting: 'community' }],
    });
    expect(short).toEqual(
      evaluate(
        body({
          cases: [{ band: '2', setting: 'community', cohort: 'standard', state: 'active', count: 1 }],
          reports: {},
        }),
      ),
    );
    expect(short.pointsUsed).toBe(41);
  });

  it('names what it does not know, however deep', () => {
    const sent = body({ note: 'x', officer: { ...OFFICER, name: 'y' } });
    expect(
      unknownMembers(bodyShape(evaluateRequestSchema), sent)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['note', 'officer.name']);
  });
});

describe('the model', () => {
  const stored: WorkloadModel = {
    ...IBAT_4,
    code: 'mine',
    version: 1,
    reportPoints: { standard: 1, fast: 1, oral: 1, parole: 1 },
  };
  const newer: WorkloadModel = {
    ...stored,
    version: 2,
    reportPoints: { standard: 2, fast: 2, oral: 2, parole: 2 },
  };
  const pointsOfReport = (
    model: Body | undefined,
    inForce: WorkloadModel,
    others: readonly WorkloadModel[] = [],
  ): number =>
    evaluate(
      { ...body({ reports: { standard: 1 } }), ...(model === undefined ? {} : { model }) },
      inForce,
      others,
    ).pointsUsed;

  it('left out is the one in force', () => {
    expect(pointsOfReport(undefined, stored)).toBe(1);
    expect(evaluate(body({ cases: [{ band: 'A3', setting: 'custody' }] }), HMPPS_TIERS).pointsUsed).toBe(75);
  });

  it('by code is a shipped or a stored one; of several versions the latest', () => {
    expect(
      evaluate(body({ model: { code: 'hmpps-tiers' }, cases: [{ band: 'A3', setting: 'custody' }] }))
        .pointsUsed,
    ).toBe(75);
    expect(pointsOfReport({ code: 'mine' }, IBAT_4, [stored])).toBe(1);
    expect(pointsOfReport({ code: 'mine' }, IBAT_4, [newer, stored])).toBe(2);
    expect(pointsOfReport({ code: 'mine' }, IBAT_4, [stored, newer])).toBe(2);
  });

  it('by the code of the one in force is that one, even where another version is stored', () => {
    expect(pointsOfReport({ code: 'mine' }, stored, [newer])).toBe(1);
    expect(
      pointsOfReport({ code: 'ibat-4' }, { ...IBAT_4, version: 3, reportPoints: newer.reportPoints }),
    ).toBe(2);
  });

  it('by a code that is not there is refused', () => {
    expect(problems(body({ model: { code: 'none' } }))).toEqual([['model.code', 'There is no model none']]);
  });

  it('whole takes its own points; a setting left out is community, transition left out is standard', () => {
    const whole = { model: PLAIN_MODEL, officer: { grade: 'g', contractedHours: 40, reductions: [] } };
    const pointsOf = (entry: Body): number =>
      evaluate({ ...whole, cases: [{ band: 'X', ...entry }] }).pointsUsed;
    expect(pointsOf({ setting: 'community' })).toBe(10);
    expect(pointsOf({ setting: 'licence' })).toBe(12);
    expect(pointsOf({ setting: 'custody' })).toBe(10);
    expect(pointsOf({ setting: 'unpaid_work', cohort: 'transition' })).toBe(10);
    expect(evaluate({ ...whole, cases: [] })).toMatchObject({
      pointsAvailable: 1000,
      ledger: [{ label: 'Target, G' }],
    });
  });

  it('whole falls back to the model in force for shares, reports and thresholds, one by one', () => {
    const officer = { grade: 'G', contractedHours: 40, reductions: [] };
    const cases = ['active', 'warrant', 'overdue_termination'].map((state) => ({
      band: 'X',
      setting: 'community',
      state,
      count: 4,
    }));
    expect(evaluate({ model: PLAIN_MODEL, officer, cases, reports: { standard: 1 } }).pointsUsed).toBe(
      40 + 10 + 0 + 138,
    );
    const own = {
      ...PLAIN_MODEL,
      stateShares: { overdue_termination: 50 },
      reportPoints: { standard: 5 },
      thresholds: { near: 1 },
    };
    expect(evaluate({ model: own, officer, cases, reports: { standard: 1, fast: 1 } })).toMatchObject({
      pointsUsed: 40 + 10 + 20 + 5 + 65,
      state: 'near',
    });
  });

  it.each<[string, Body, [string, string][]]>([
    ['empty', {}, [['model.code', 'Give the code of a model, or its bands and grades']]],
    ['with bands alone', { bands: PLAIN_MODEL.bands }, [['model.grades', 'Give the grades of the model']]],
    [
      'with a code and grades',
      { code: 'x', grades: PLAIN_MODEL.grades },
      [['model.bands', 'Give the bands of the model']],
    ],
    [
      'with a band twice',
      { ...PLAIN_MODEL, bands: [...PLAIN_MODEL.bands, ...PLAIN_MODEL.bands] },
      [['model.bands.1.code', 'Band X is there twice']],
    ],
    [
      'with a grade twice',
      { ...PLAIN_MODEL, grades: [...PLAIN_MODEL.grades, ...PLAIN_MODEL.grades] },
      [['model.grades.1.code', 'Grade G is there twice']],
    ],
    [
      'with thresholds that fall',
      { ...PLAIN_MODEL, thresholds: { over: 120 } },
      [['model.thresholds', 'Thresholds must not fall: near (90), over (120), well over (110)']],
    ],
  ])('%s is refused', (_, model, expected) => {
    expect(problems(body({ model }))).toEqual(expected);
  });

  it('whole may have a grade without a target, and shares of 0 to 100', () => {
    const grades = [{ code: 'G', targetPoints: 0, fullTimeHours: 40 }];
    const cases = [{ band: 'X', setting: 'community', state: 'warrant' }];
    const given = (warrant: number): Body => ({
      model: { ...PLAIN_MODEL, grades, stateShares: { warrant } },
      officer: { grade: 'G', contractedHours: 40, reductions: [] },
      cases,
    });
    expect(evaluate(given(0))).toMatchObject({ pointsUsed: 0, state: 'unavailable' });
    expect(evaluate(given(100))).toMatchObject({ pointsUsed: 10, state: 'no_capacity' });
    expect(problems(given(101)).map(([field]) => field)).toEqual(['model.stateShares.warrant']);
    expect(problems(given(-1)).map(([field]) => field)).toEqual(['model.stateShares.warrant']);
  });

  it('whole allows any hours of a week', () => {
    const officer = (contractedHours: number): Body => ({
      model: PLAIN_MODEL,
      officer: { grade: 'G', contractedHours, reductions: [] },
      cases: [],
    });
    expect(evaluate(officer(168)).pointsAvailable).toBe(4200);
    expect(problems(officer(168.01))).toEqual([['officer.contractedHours', 'Enter hours of 168 or less']]);
  });
});

describe('what does not fit is refused, saying where and what to do', () => {
  const officer = (changes: Body): Body => body({ officer: { ...OFFICER, ...changes } });
  const oneCase = (changes: Body): Body => body({ cases: [{ band: '1', setting: 'community', ...changes }] });

  it.each<[string, Body, string, string]>([
    [
      'a grade that the model lacks',
      officer({ grade: 'NQO' }),
      'officer.grade',
      'The model has no grade NQO',
    ],
    ['a grade that is no text', officer({ grade: 5 }), 'officer.grade', 'Enter a grade, as text'],
    ['an empty grade', officer({ grade: '' }), 'officer.grade', 'Enter a grade'],
    ['no grade', officer({ grade: null }), 'officer.grade', 'Enter a grade, as text'],
    ['no hours', officer({ contractedHours: null }), 'officer.contractedHours', 'Enter a number of hours'],
    [
      'hours as text',
      officer({ contractedHours: '37' }),
      'officer.contractedHours',
      'Enter a number of hours',
    ],
    [
      'hours under 0',
      officer({ contractedHours: -1 }),
      'officer.contractedHours',
      'Enter hours of 0 or more',
    ],
    [
      'hours over the most of the model',
      officer({ contractedHours: 37.51 }),
      'officer.contractedHours',
      'Enter hours of 37.5 or less',
    ],
    [
      'hours with three decimals',
      officer({ contractedHours: 37.001 }),
      'officer.contractedHours',
      'Enter hours with at most 2 decimal places',
    ],
    [
      'a reduction of nothing',
      officer({ reductions: [{ hours: 0 }] }),
      'officer.reductions.0.hours',
      'Enter hours of 0.01 or more',
    ],
    [
      'a reduction under 0',
      officer({ reductions: [{ hours: 1 }, { hours: -1 }] }),
      'officer.reductions.1.hours',
      'Enter hours of 0.01 or more',
    ],
    [
      'a reduction over contracted hours',
      officer({ reductions: [{ hours: 37.01 }] }),
      'officer.reductions',
      'Reductions add up to 37.01 hours: more than the 37 contracted',
    ],
    [
      'reductions that add up to more',
      officer({ contractedHours: 18.5, reductions: [{ hours: 18.5 }, { hours: 0.01 }] }),
      'officer.reductions',
      'Reductions add up to 18.51 hours: more than the 18.5 contracted',
    ],
    ['a band that the model lacks', oneCase({ band: 'A3' }), 'cases.0.band', 'The model has no band A3'],
    ['a band that is no text', oneCase({ band: 1 }), 'cases.0.band', 'Enter a band, as text'],
    [
      'another setting',
      oneCase({ setting: 'prison' }),
      'cases.0.setting',
      'Enter one of: community, licence, custody, unpaid_work',
    ],
    ['another cohort', oneCase({ cohort: 'x' }), 'cases.0.cohort', 'Enter one of: standard, transition'],
    [
      'another state',
      oneCase({ state: 'x' }),
      'cases.0.state',
      'Enter one of: active, warrant, overdue_termination, contact_suspended',
    ],
    ['a count under 0', oneCase({ count: -1 }), 'cases.0.count', 'Enter 0 or more'],
    ['a count in fractions', oneCase({ count: 1.5 }), 'cases.0.count', 'Enter a whole number'],
    ['a count as text', oneCase({ count: '1' }), 'cases.0.count', 'Enter a whole number'],
    ['a count beyond reason', oneCase({ count: 10_001 }), 'cases.0.count', 'Enter 10,000 or less'],
    ['reports under 0', body({ reports: { standard: -1 } }), 'reports.standard', 'Enter 0 or more'],
  ])('%s', (_, request, field, message) => {
    expect(problems(request)).toEqual([[field, message]]);
  });

  it('hours at the edges fit', () => {
    for (const request of [
      officer({ contractedHours: 0 }),
      officer({ contractedHours: 37.5 }),
      officer({ reductions: [{ hours: 37 }] }),
      officer({ reductions: [{ hours: 0.01 }] }),
      oneCase({ count: 0 }),
    ]) {
      expect(problems(request)).toEqual([]);
    }
  });

  it('an unknown tier is refused, not guessed', () => {
    expect(
      problems(
        body({
          model: { code: 'hmpps-tiers' },
          cases: [
            { band: 'B2', setting: 'community' },
            { band: 'Z9', setting: 'community' },
          ],
        }),
      ),
    ).toEqual([['cases.1.band', 'The model has no band Z9']]);
  });

  it('every problem is named at once', () => {
    const request = body({
      officer: { grade: 'X', contractedHours: 37.5, reductions: [{ hours: 38 }] },
      cases: [
        { band: '8', setting: 'custody' },
        { band: '1', setting: 'custody' },
        { band: '9', setting: 'custody' },
      ],
    });
    expect(problems(request).map(([field]) => field)).toEqual([
      'officer.grade',
      'officer.reductions',
      'cases.0.band',
      'cases.2.band',
    ]);
  });

  it.each([null, [], 'x', {}, { officer: OFFICER }, { cases: [] }])('%j is refused altogether', (request) => {
    expect(evaluateRequestSchema.safeParse(request).success).toBe(false);
  });

  it('a kind of report or a state that is none is refused, not ignored', () => {
    expect(evaluateRequestSchema.safeParse(body({ reports: { standrad: 1 } })).success).toBe(false);
    expect(
      evaluateRequestSchema.safeParse(body({ model: { ...PLAIN_MODEL, stateShares: { wrrant: 1 } } }))
        .success,
    ).toBe(false);
  });
});
