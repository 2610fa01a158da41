import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { monthlyOf, weeklyOf } from './history-days';

const LAST = isoDate('2026-11-20');
const days = Array.from({ length: 60 }, (_, index) => ({ onDate: addDays(LAST, index - 59) }));

describe('a history in weeks and months', () => {
  it('takes the latest day and every seventh before it', () => {
    expect(
      weeklyOf(days)
        .slice(-3)
        .map((day) => day.onDate),
    ).toEqual(['2026-11-06', '2026-11-13', '2026-11-20']);
  });

  it('stands in the day before where one is missing, and invents none', () => {
    const gappy = days.filter((day) => day.onDate !== '2026-11-13');
    expect(
      weeklyOf(gappy)
        .slice(-2)
        .map((day) => day.onDate),
    ).toEqual(['2026-11-12', '2026-11-20']);
    expect(weeklyOf([])).toEqual([]);
  });

  it('takes the last day of each month', () => {
    expect(monthlyOf(days).map((day) => day.onDate)).toEqual(['2026-09-30', '2026-10-31', '2026-11-20']);
  });
});
