import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import {
  type DayOfTrend,
  everyNth,
  type FiguresOfDay,
  pointOf,
  TREND_FIGURES,
  trendMarks,
} from './figure-trend';

const DAY = isoDate('2026-11-02');
const share = (count: number, of: number) => ({ count, of, percent: (count / of) * 100 });
const FIGURES: FiguresOfDay = {
  pointsUsed: 1093,
  pointsAvailable: 1000,
  workloadPercent: 109.3,
  officersOver100: share(3, 4),
  over50Cases: share(1, 5),
  over75Cases: share(2, 5),
  averageCaseloadByGrade: {
    SCM: { value: 48, cases: 96, fte: 2 },
    CM: { value: 66, cases: 99, fte: 1.5 },
  },
};

describe('a figure over time', () => {
  it('is the figure of the dashboard, each with what it is of', () => {
    expect(TREND_FIGURES.map((figure) => pointOf(IBAT_4, figure, DAY, FIGURES))).toEqual([
      { onDate: DAY, value: 109.3, count: 1093, of: 1000 },
      { onDate: DAY, value: 75, count: 3, of: 4 },
      { onDate: DAY, value: 20, count: 1, of: 5 },
      { onDate: DAY, value: 40, count: 2, of: 5 },
      { onDate: DAY, value: 48, count: 96, of: 2 },
      { onDate: DAY, value: 66, count: 99, of: 1.5 },
      { onDate: DAY, value: 2, count: 96, of: 2 },
      { onDate: DAY, value: 1.5, count: 99, of: 1.5 },
    ]);
  });

  it('has no value of a grade that nobody held cases in, rather than 0', () => {
    const nobody = { ...FIGURES, averageCaseloadByGrade: {} };
    expect(pointOf(IBAT_4, 'caseload-senior', DAY, nobody)).toMatchObject({ value: null, of: 0 });
  });

  it('is marked where the rules changed, and where a twentieth of the time came or went', () => {
    const day = (
      offset: number,
      pointsAvailable: number,
      modelVersion = 'ibat-4, version 1',
    ): DayOfTrend => ({
      ...{ onDate: addDays(DAY, offset), pointsAvailable, modelVersion, rulesVersion: 2 },
    });
    const marks = trendMarks([
      day(0, 10_000),
      day(1, 10_499),
      day(2, 9_974),
      day(3, 9_476),
      day(4, 4_000, 'ibat-4, version 2'),
      day(5, 0, 'ibat-4, version 2'),
      day(6, 8_000, 'ibat-4, version 2'),
    ]);
    expect(marks.map(({ onDate, kind }) => [onDate, kind])).toEqual([
      [addDays(DAY, 2), 'officers'],
      [addDays(DAY, 4), 'rules'],
      [addDays(DAY, 5), 'officers'],
    ]);
    expect(marks[0]?.words).toBe(
      'Time of officers: 10,499 points on 3 November 2026, 9,974 then: 5.0% less.',
    );
  });

  it('is read on each so manieth day of a large unit, the last one always', () => {
    expect(everyNth([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
    expect(everyNth([1, 2, 3], 1)).toEqual([1, 2, 3]);
    expect(everyNth([], 4)).toEqual([]);
  });
});
