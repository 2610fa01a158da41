import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS } from './bank-holidays';
import { addDays, dateFromParts, fromEpochDay, type IsoDate, isoDate, toEpochDay, weekday } from './dates';
import { easterSunday } from './testing/plain-calendar';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];

function on(year: number, month: number, day: number): IsoDate {
  const date = dateFromParts(year, month, day);
  if (date === null) throw new Error('No such day');
  return date;
}

/** The bank holidays of a year by rule: fixed feasts move to the next free weekday, Easter by its own reckoning. */
function bankHolidaysByRule(year: number): IsoDate[] {
  const { month, day } = easterSunday(year);
  const easter = on(year, month, day);
  const firstMonday = (from: IsoDate): IsoDate => addDays(from, (8 - weekday(from)) % 7);
  const lastMondayBefore = (end: IsoDate): IsoDate => addDays(end, -weekday(addDays(end, -1)));
  const found = [
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(on(year, 5, 1)),
    lastMondayBefore(on(year, 6, 1)),
    lastMondayBefore(on(year, 9, 1)),
  ];
  for (const feast of [on(year, 1, 1), on(year, 12, 25), on(year, 12, 26)]) {
    let kept = feast;
    while (weekday(kept) > 5 || found.includes(kept)) kept = addDays(kept, 1);
    found.push(kept);
  }
  return found.sort();
}

describe('bank holidays of England and Wales', () => {
  it.each(YEARS)('of %i are those that the rules give, substitute days included', (year) => {
    expect([...BANK_HOLIDAYS].filter((date) => date.startsWith(`${year}-`))).toEqual(
      bankHolidaysByRule(year),
    );
  });

  it('are eight a year, for no other years', () => {
    expect(BANK_HOLIDAYS.size).toBe(8 * YEARS.length);
  });

  it('reckon Easter as the church does', () => {
    expect(YEARS.map((year) => on(year, easterSunday(year).month, easterSunday(year).day))).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
    ]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-02', true, 'a Monday'],
    ['2026-11-06', true, 'a Friday'],
    ['2026-11-07', false, 'a Saturday'],
    ['2026-11-08', false, 'a Sunday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'the day after it'],
  ])('%s is a working day: %s (%s)', (date, working) => {
    expect(isWorkingDay(isoDate(date))).toBe(working);
  });

  it.each([
    ['2026-11-02', '2026-11-02', 0],
    ['2026-11-02', '2026-11-03', 1],
    ['2026-11-06', '2026-11-09', 1],
    ['2026-11-07', '2026-11-08', 0],
    ['2026-11-02', '2026-11-09', 5],
    ['2026-12-24', '2026-12-29', 1],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-11-09', '2026-11-02', -5],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(workingDaysBetween(isoDate(from), isoDate(to))).toBe(days);
  });

  it.each([
    ['2026-11-02', 1, '2026-11-03'],
    ['2026-11-06', 1, '2026-11-09'],
    ['2026-11-07', 1, '2026-11-09'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-04-02', 5, '2026-04-13'],
  ])('%s and %i of them is %s', (from, days, to) => {
    expect(addWorkingDays(isoDate(from), days)).toBe(to);
  });

  const day = fc
    .integer({ min: toEpochDay(isoDate('2024-01-01')), max: toEpochDay(isoDate('2029-06-30')) })
    .map(fromEpochDay);

  const holidays = YEARS.flatMap(bankHolidaysByRule);

  it('are counted as one would on a wall calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 180 }), (from, days) => {
        let count = 0;
        let at = from;
        for (let left = days; left > 0; left -= 1) {
          at = addDays(at, 1);
          const name = new Date(`${at}T12:00:00Z`).toUTCString().slice(0, 3);
          if (name !== 'Sat' && name !== 'Sun' && !holidays.includes(at)) count += 1;
        }
        expect(workingDaysBetween(from, at)).toBe(count);
        expect(workingDaysBetween(at, from)).toBe(0 - count);
      }),
    );
  });

  it('that are added are then counted, and end on a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days);
        expect(workingDaysBetween(from, to)).toBe(days);
        expect(isWorkingDay(to)).toBe(true);
      }),
    );
  });
});
