import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { measurePast, type PastOfficer } from './past-figures';
import { toTrend, trendDays } from './trend';
import { TODAY } from '../testing/test-facts';

const past = (more: Partial<PastOfficer>): PastOfficer => ({
  grade: 'CM',
  teamType: 'generic',
  pointsUsedHundredths: 100_000,
  pointsAvailable: 2176,
  caseCount: 40,
  state: 'spare',
  contractedHoursHundredths: 3700,
  ...more,
});

describe('a past day, from its snapshots', () => {
  const day = isoDate('2025-11-02');

  it('is measured as today is: a ratio of sums, over 100% with no capacity, guards, averages by FTE', () => {
    const figures = measurePast(IBAT_4, day, [
      past({ caseCount: 80, state: 'over', pointsUsedHundredths: 230_000 }),
      past({ caseCount: 30, contractedHoursHundredths: 1850, pointsAvailable: 0, state: 'no_capacity' }),
      past({ grade: 'SCM', caseCount: 51 }),
      past({ grade: 'SPO', caseCount: 2, pointsAvailable: 0, state: 'no_capacity' }),
      past({ grade: 'SCM', caseCount: 0 }),
    ]);
    expect(figures?.workloadPercent).toBe(96.507);
    expect(figures?.officersOver100).toEqual({ count: 2, of: 3, percent: 66.7 });
    expect(figures?.over50Cases).toEqual({ count: 2, of: 4, percent: 50 });
    expect(figures?.over75Cases).toEqual({ count: 1, of: 4, percent: 25 });
    expect(figures?.averageCaseloadByGrade.CM).toEqual({ value: 73.3, cases: 110, fte: 1.5 });
    expect(figures?.averageCaseloadByGrade.SCM).toEqual({ value: 51, cases: 51, fte: 1 });
  });

  it('has no figures where nothing was stored, rather than 0', () => {
    expect(measurePast(IBAT_4, day, [])).toBeNull();
  });
});

describe('the trend', () => {
  it('looks at the Mondays of 12 months, or at each of 56 days', () => {
    const weeks = trendDays('week', TODAY);
    expect(weeks[0]).toBe('2025-11-03');
    expect(weeks.at(-1)).toBe('2026-10-26');
    expect(weeks).toHaveLength(52);
    const days = trendDays('day', TODAY);
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-09-07', '2026-11-01', 56]);
  });

  it('gives each stored day its ratio of sums and its share over 100%, oldest first', () => {
    const points = toTrend([
      {
        onDate: isoDate('2026-10-26'),
        pointsUsedHundredths: 110_000,
        pointsAvailable: 1000,
        holdingCases: 4,
        over100: 3,
        modelVersion: 'ibat-4, version 1',
        rulesVersion: null,
      },
      {
        onDate: isoDate('2026-10-19'),
        pointsUsedHundredths: 500,
        pointsAvailable: 0,
        holdingCases: 0,
        over100: 0,
        modelVersion: 'ibat-4, version 1',
        rulesVersion: null,
      },
    ]);
    expect(points).toEqual([
      {
        onDate: '2026-10-19',
        modelVersion: 'ibat-4, version 1',
        rulesVersion: null,
        workloadPercent: null,
        over100: { count: 0, of: 0, percent: null },
      },
      {
        onDate: '2026-10-26',
        modelVersion: 'ibat-4, version 1',
        rulesVersion: null,
        workloadPercent: 110,
        over100: { count: 3, of: 4, percent: 75 },
      },
    ]);
  });
});
