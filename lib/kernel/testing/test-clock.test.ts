import { afterEach, describe, expect, it } from 'vitest';
import { beginningOf, drawnDays, moveClock, pinnedDay, seedOf, SHIFT_VARIABLE } from './test-clock.cjs';

const HOUR = 3_600_000;
const shiftOfRun = Number(process.env[SHIFT_VARIABLE]);

describe('the clock of tests', () => {
  afterEach(() => moveClock(shiftOfRun));

  it('has these very tests on the day of the run', () => {
    const ahead = Date.now() - beginningOf(pinnedDay(process.env)).getTime();
    expect(ahead).toBeGreaterThanOrEqual(0);
    expect(ahead).toBeLessThan(12 * HOUR);
  });

  it('moves every way of asking for the time, and none of making a date from a value', () => {
    const machine = Date.now() - shiftOfRun;
    moveClock(1000 * HOUR);
    for (const told of [Date.now(), new Date().getTime(), Date.parse(Date()) + 500])
      expect(Math.abs(told - machine - 1000 * HOUR)).toBeLessThan(60_000);
    expect(new Date('2026-01-01').toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(new Date(2026, 0, 2).getDate()).toBe(2);
    const made = new Date();
    expect(made).toBeInstanceOf(Date);
    expect(made.constructor).toBe(Date);
    class Own extends Date {}
    expect(new Own()).toBeInstanceOf(Own);
  });

  it('ticks, and moving it again starts from the machine', async () => {
    moveClock(5 * HOUR);
    const first = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now()).toBeGreaterThan(first);
    moveClock(6 * HOUR);
    expect(Math.abs(Date.now() - first - HOUR)).toBeLessThan(60_000);
  });

  it('begins in the morning of a day, or at an instant', () => {
    expect(beginningOf('2028-02-29').toISOString()).toBe('2028-02-29T09:30:00.000Z');
    expect(beginningOf('2027-03-28T00:45').toISOString()).toBe('2027-03-28T00:45:00.000Z');
    for (const wrong of ['2027-02-29', '29/02/2028', 'today', '', '2027-13-01', '2027-02-29T10:00'])
      expect(() => beginningOf(wrong)).toThrow('give a day like 2028-02-29');
  });

  it('draws the same days for the same seed, from every month and every day of the week', () => {
    expect(drawnDays(7, 5)).toEqual(drawnDays(7, 5));
    expect(drawnDays(7)).toEqual(drawnDays(7, 5).slice(0, 1));
    const days = drawnDays(3, 2000);
    expect(new Set(days.map((day) => day.slice(5, 7))).size).toBe(12);
    expect(new Set(days.map((day) => new Date(day).getUTCDay())).size).toBe(7);
    expect(days.every((day) => day >= '2026-01-01' && day <= '2031-12-31')).toBe(true);
  });

  it('takes its seed from the environment, or draws one', () => {
    expect(seedOf({ HEADROOM_TEST_SEED: '42' })).toBe(42);
    expect(() => seedOf({ HEADROOM_TEST_SEED: 'x' })).toThrow('give a whole number');
    expect(seedOf({})).toBe(seedOf({}));
  });
});
