import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState, SETTINGS } from '../../banding/case-vocabulary';
import { addDays, isoDate } from '../../../kernel/dates';
import {
  caseLine,
  caseloadGuardPassed,
  isOverPercent,
  measureOfficer,
  type OfficerFacts,
  type OfficerWork,
  sumLedger,
  type Workload,
} from './measure-officer';
import { measureGroup } from './measure-group';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { officer, reduced, TODAY, weighed, work } from '../testing/officer';

const measure = (
  parts: Parameters<typeof work>[0] = {},
  changes: Partial<OfficerFacts> = {},
  model = IBAT_4,
): Workload => measureOfficer(model, officer(changes), work(parts), TODAY);
const many = (count: number, changes: Parameters<typeof weighed>[0]): OfficerWork['cases'] =>
  Array.from({ length: count }, () => weighed(changes));

describe('the worked figures', () => {
  const mixed = [
    ...many(12, { band: 'B2' }),
    ...many(10, { band: 'C1' }),
    ...many(3, { band: 'B2', setting: 'licence' }),
    ...many(1, { band: 'A3', setting: 'custody' }),
  ];

  it.each([
    ['at 37 h', {}, 2176, 108.042, 'over'],
    ['for a newly qualified officer, 7.4 h off', { reductions: [reduced(740)] }, 1740, 135.115, 'well_over'],
    ['at 30 h', { contractedHoursHundredths: 3000 }, 1764, 133.277, 'well_over'],
  ])('a mixed caseload of 2,351 points %s', (_, changes, pointsAvailable, workloadPercent, state) => {
    expect(measure({ cases: mixed }, { grade: 'PO', ...changes }, HMPPS_TIERS)).toMatchObject({
      pointsUsedHundredths: 235_100,
      pointsAvailable,
      workloadPercent,
      state,
      caseCount: 26,
      bandCounts: { B2: 15, C1: 10, A3: 1 },
    });
  });

  it('two officers at 109.97% and 137.9%, and their team at 114.6%', () => {
    const points = (count: number): Workload =>
      sumLedger(
        IBAT_4,
        [{ kind: 'support', side: 'used', label: '', pointsHundredths: count * 100 }],
        [],
        true,
      );
    const available = (workload: Workload, pointsAvailable: number): Workload => ({
      ...workload,
      pointsAvailable,
    });
    const team = measureGroup(IBAT_4, [available(points(2393), 2176), available(points(600), 435)]);
    expect(team).toMatchObject({
      pointsUsedHundredths: 299_300,
      pointsAvailable: 2611,
      workloadPercent: 114.63,
      state: 'well_over',
    });
  });
});

describe('the share of points that a state still counts', () => {
  it.each<[CaseState, number, number]>([
    ['active', 4100, 0],
    ['warrant', 1025, 3075],
    ['overdue_termination', 0, 4100],
    ['contact_suspended', 0, 4100],
  ])('%s: a band 2 community case counts %i hundredths, %i lie dormant', (state, used, dormant) => {
    expect(measure({ cases: [weighed({ state })] })).toMatchObject({
      pointsUsedHundredths: used,
      dormantPointsHundredths: dormant,
      caseCount: 1,
    });
  });

  it('every state of both models, exactly', () => {
    for (const model of [IBAT_4, HMPPS_TIERS]) {
      for (const state of CASE_STATES) {
        const band = model === IBAT_4 ? '1' : 'C1';
        const line = caseLine(model, weighed({ band, state, count: 3 }));
        const whole = model === IBAT_4 ? 29 : 50;
        expect(line.pointsHundredths).toBe(whole * model.stateShares[state] * 3);
        expect(line.pointsHundredths + line.dormantHundredths).toBe(whole * 100 * 3);
        expect(line.pointsEachHundredths * 3).toBe(line.pointsHundredths);
      }
    }
  });

  it('quarter points are kept, not rounded: 29 points at 25 per cent are 7.25', () => {
    expect(measure({ cases: [weighed({ band: '1', state: 'warrant' })] })).toMatchObject({
      pointsUsedHundredths: 725,
      workloadPercent: 0.333,
      pointsRemainingHundredths: 216_875,
    });
  });
});

describe('a case line', () => {
  it('says what it is', () => {
    expect(caseLine(IBAT_4, weighed({ crn: 'X000001', band: '4', setting: 'unpaid_work' }))).toEqual({
      kind: 'case',
      side: 'used',
      label: 'Band 4, unpaid work',
      crn: 'X000001',
      band: '4',
      setting: 'unpaid_work',
      cohort: 'standard',
      state: 'active',
      count: 1,
      held: 'record',
      divided: false,
      provisional: false,
      pointsEachHundredths: 3000,
      pointsHundredths: 3000,
      dormantHundredths: 0,
      lowestHundredths: 3000,
      highestHundredths: 3000,
    });
  });

  it('takes the column of its cohort', () => {
    expect(caseLine(HMPPS_TIERS, weighed({ band: 'B2', cohort: 'transition' })).pointsHundredths).toBe(4800);
    expect(caseLine(HMPPS_TIERS, weighed({ band: 'B2' })).pointsHundredths).toBe(11_500);
  });

  it('of a band that the model lacks is a fault, not 0 points', () => {
    expect(() => caseLine(IBAT_4, weighed({ band: 'Z9' }))).toThrow('The model has no band Z9');
  });
});

describe('provisional bands', () => {
  const provisional = weighed({ band: '2', provisional: true, possibleBands: ['2', '4'] });

  it('give a range: points at the lowest and at the highest band still possible', () => {
    expect(measure({ cases: [weighed({ band: '3' }), provisional] })).toMatchObject({
      provisionalCount: 1,
      pointsUsedHundredths: 10_400,
      usedRangeHundredths: [10_400, 16_500],
    });
  });

  it('may turn out lower than they count', () => {
    const floored = weighed({ band: '2', provisional: true, possibleBands: ['1', '4'], count: 2 });
    expect(measure({ cases: [floored] })).toMatchObject({
      provisionalCount: 2,
      pointsUsedHundredths: 8200,
      usedRangeHundredths: [5800, 20_400],
    });
  });

  it('of a state with a share of 0 make no range', () => {
    expect(measure({ cases: [{ ...provisional, state: 'contact_suspended' }] })).toMatchObject({
      usedRangeHundredths: [0, 0],
    });
  });

  it('are none, and so is the range, where everything is known', () => {
    expect(measure({ cases: [weighed()] })).toMatchObject({ provisionalCount: 0, usedRangeHundredths: null });
  });

  it('look at every band between the ends, in a model whose points do not rise with the band', () => {
    const points = [10, 50, 0, 1, 20];
    const bands = points.map((community, index) => ({
      code: `X${index}`,
      rank: index + 1,
      points: { standard: { community } },
    }));
    const rangeOf = (low: string, high: string): number[] => {
      const entry = weighed({ band: low, provisional: true, possibleBands: [low, high] });
      const line = caseLine({ ...IBAT_4, bands }, entry);
      return [line.lowestHundredths, line.highestHundredths];
    };
    expect(rangeOf('X0', 'X4')).toEqual([100, 5000]);
    expect(rangeOf('X1', 'X4')).toEqual([100, 5000]);
    expect(rangeOf('X0', 'X1')).toEqual([1000, 5000]);
    expect(rangeOf('X2', 'X4')).toEqual([0, 2000]);
    expect(rangeOf('X4', 'X4')).toEqual([2000, 2000]);
  });

  it.each(SETTINGS)('of an unknown tier never reach down to 0 in %s', (setting) => {
    const unknown = weighed({ band: 'C3', provisional: true, possibleBands: ['D1', 'A3'], setting });
    const expected = {
      community: [2900, 20_600],
      licence: [3100, 21_900],
      custody: [1300, 7500],
      unpaid_work: [2900, 20_600],
    }[setting];
    expect(measure({ cases: [unknown] }, { grade: 'PO' }, HMPPS_TIERS).usedRangeHundredths).toEqual(expected);
  });
});

describe('reports', () => {
  const report = (
    offset: number,
    kind: 'standard' | 'fast' = 'standard',
  ): OfficerWork['reports'][number] => ({ kind, completedOn: addDays(TODAY, offset) });

  it.each([
    [1, 0],
    [0, 13_800],
    [-1, 13_800],
    [-29, 13_800],
    [-30, 0],
    [-365, 0],
  ])('completed %i days from today counts %i hundredths', (offset, points) => {
    expect(measure({ reports: [report(offset)] }).pointsUsedHundredths).toBe(points);
  });

  it('count one by one, each with its day', () => {
    const found = measure({ reports: [report(0), report(-5, 'fast'), report(-40)] });
    expect(found.pointsUsedHundredths).toBe(20_300);
    expect(
      found.ledger
        .filter((line) => line.kind === 'report')
        .map((line) => [line.reportKind, line.completedOn]),
    ).toEqual([
      ['standard', '2026-11-02'],
      ['fast', '2026-10-28'],
    ]);
    expect(found.caseCount).toBe(0);
  });

  it('follow the window of the model', () => {
    expect(
      measureOfficer(
        { ...IBAT_4, reportDays: 1 },
        officer(),
        work({ reports: [report(0), report(-1)] }),
        TODAY,
      ).pointsUsedHundredths,
    ).toBe(13_800);
  });
});

describe('support between colleagues', () => {
  it('adds to one and takes from the other', () => {
    const cases = [weighed({ band: '4' })];
    expect(
      measure({ cases, supports: [{ label: 'For Begum, Shazia', pointsHundredths: 2550 }] })
        .pointsUsedHundredths,
    ).toBe(12_750);
    expect(
      measure({ cases, supports: [{ label: 'From Begum, Shazia', pointsHundredths: -2550 }] })
        .pointsUsedHundredths,
    ).toBe(7650);
  });
});

describe('states without a percentage', () => {
  it.each<[string, Partial<OfficerFacts>, number, string]>([
    ['no capacity, with cases', { reductions: [reduced(3700)] }, 1, 'no_capacity'],
    ['not available, no cases', { reductions: [reduced(3700)] }, 0, 'unavailable'],
    [
      'away for long, with cases',
      { absences: [{ kind: 'sickness', startDate: isoDate('2026-10-01'), endDate: null }] },
      2,
      'no_capacity',
    ],
    ['an SPO who holds a case', { grade: 'SPO' }, 1, 'no_capacity'],
    ['an SPO who holds none', { grade: 'SPO' }, 0, 'unavailable'],
    ['no contracted hours left at all', { contractedHoursHundredths: 0 }, 1, 'no_capacity'],
    ['no grade recorded', { grade: null }, 1, 'unknown'],
    ['no hours recorded', { contractedHoursHundredths: null }, 1, 'unknown'],
    ['a grade that the model lacks', { grade: 'NQO' }, 1, 'unknown'],
    ['nothing recorded and no cases', { grade: null, contractedHoursHundredths: null }, 0, 'unknown'],
  ])('%s', (_, changes, count, state) => {
    expect(measure({ cases: many(count, {}) }, changes)).toMatchObject({
      state,
      workloadPercent: null,
      pointsAvailable: 0,
      caseCount: count,
      pointsUsedHundredths: count * 4100,
    });
  });

  it('cases of share 0 with no capacity are still cases', () => {
    expect(measure({ cases: [weighed({ state: 'overdue_termination' })] }, { grade: 'SPO' })).toMatchObject({
      state: 'unavailable',
      caseCount: 1,
    });
  });

  it('a part-time officer with room has a percentage', () => {
    expect(measure({ cases: many(10, {}) }, { contractedHoursHundredths: 1850 })).toMatchObject({
      state: 'spare',
      workloadPercent: 37.684,
      pointsAvailable: 1088,
      hoursAvailableHundredths: 1850,
    });
  });
});

describe('the ledger', () => {
  it('lists cases, reports, support, then the target and what takes hours away', () => {
    const found = measure(
      {
        cases: [weighed()],
        reports: [{ kind: 'oral', completedOn: TODAY }],
        supports: [{ label: 's', pointsHundredths: 100 }],
      },
      {
        reductions: [reduced(100)],
        absences: [{ kind: 'other', startDate: TODAY, endDate: isoDate('2026-12-31') }],
      },
    );
    expect(found.ledger.map((line) => `${line.side} ${line.kind}`)).toEqual([
      'used case',
      'used report',
      'used support',
      'available target',
      'available reduction',
      'available absence',
    ]);
    expect(found.hoursAvailableHundredths).toBe(0);
  });
});

describe('a group', () => {
  const at = (used: number, available: number, range: [number, number] | null = null): Workload => ({
    ...sumLedger(IBAT_4, [], [], true),
    pointsUsedHundredths: used * 100,
    pointsAvailable: available,
    caseCount: 2,
    provisionalCount: range === null ? 0 : 1,
    usedRangeHundredths: range,
  });

  it('is a ratio of sums, never a mean of percentages', () => {
    expect(measureGroup(IBAT_4, [at(90, 100), at(35, 70)])).toMatchObject({
      workloadPercent: 73.529,
      state: 'spare',
      caseCount: 4,
    });
  });

  it('counts the points of officers with no capacity', () => {
    expect(measureGroup(IBAT_4, [at(100, 100), at(20, 0)])).toMatchObject({
      workloadPercent: 120,
      state: 'well_over',
    });
  });

  it('without any points available has no percentage', () => {
    expect(measureGroup(IBAT_4, [at(20, 0)])).toMatchObject({ workloadPercent: null, state: 'no_capacity' });
    expect(measureGroup(IBAT_4, [])).toMatchObject({
      workloadPercent: null,
      state: 'unavailable',
      caseCount: 0,
      usedRangeHundredths: null,
    });
  });

  it('has the range of its officers, those without one at what they count', () => {
    expect(measureGroup(IBAT_4, [at(90, 100, [8000, 12_000]), at(35, 70)])).toMatchObject({
      provisionalCount: 1,
      usedRangeHundredths: [11_500, 15_500],
    });
    expect(measureGroup(IBAT_4, [at(90, 100)]).usedRangeHundredths).toBeNull();
  });
});

describe('guards apart from points', () => {
  it.each([
    [50, null],
    [51, 50],
    [75, 50],
    [76, 75],
  ])('%i cases pass the guard %s', (count, guard) => {
    expect(caseloadGuardPassed(IBAT_4, count)).toBe(guard);
  });

  it('take any order of guards', () => {
    expect(caseloadGuardPassed({ caseloadGuards: [75, 50] }, 60)).toBe(50);
    expect(caseloadGuardPassed({ caseloadGuards: [50, 75] }, 80)).toBe(75);
  });

  it('over a per cent is beyond it, and never without points available', () => {
    expect(isOverPercent({ pointsUsedHundredths: 11_000, pointsAvailable: 100 }, 110)).toBe(false);
    expect(isOverPercent({ pointsUsedHundredths: 11_001, pointsAvailable: 100 }, 110)).toBe(true);
    expect(isOverPercent({ pointsUsedHundredths: 11_001, pointsAvailable: 0 }, 110)).toBe(false);
  });
});
