import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dateFromParts,
  daysBetween,
  earlierOf,
  fromEpochDay,
  isoDate,
  laterOf,
  londonClock,
  londonDay,
  parseIsoDate,
  toEpochDay,
  weekday,
} from './dates';
import { daysOfYears, lengthOfMonth, nextDay, written } from './testing/plain-calendar';

const day = fc
  .integer({ min: toEpochDay(isoDate('1950-01-01')), max: toEpochDay(isoDate('2100-12-31')) })
  .map(fromEpochDay);

describe('a calendar day', () => {
  it.each(['2026-11-02', '2024-02-29', '1900-01-01', '2200-12-31'])('reads %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
    expect(isoDate(text)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'no leap year'],
    ['2100-02-29', 'a century that is no leap year'],
    ['2026-13-01', 'no such month'],
    ['2026-00-10', 'no month'],
    ['2026-04-31', 'a month of 30 days'],
    ['2026-04-00', 'no day'],
    ['1899-12-31', 'before 1900'],
    ['2201-01-01', 'after 2200'],
    ['2026-1-1', 'short parts'],
    ['2026-11-02T00:00:00Z', 'a time'],
    [' 2026-11-02', 'a space before'],
    ['02/11/2026', 'another order'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseIsoDate(text)).toBeNull();
    expect(() => isoDate(text)).toThrow('Not a calendar day');
  });

  it('is made of whole parts only', () => {
    expect(dateFromParts(2026, 2, 3)).toBe('2026-02-03');
    expect(dateFromParts(2026.5, 2, 3)).toBeNull();
    expect(dateFromParts(2026, Number.NaN, 3)).toBeNull();
    expect(dateFromParts(2026, 2, 29)).toBeNull();
    expect(dateFromParts(2024, 2, 29)).toBe('2024-02-29');
  });
});

describe('counting days, against a calendar told day by day', () => {
  const days = daysOfYears(1996, 2033);

  it('numbers every day one after the other, each a weekday later', () => {
    expect(days).toHaveLength(38 * 365 + 10);
    let epochDay = toEpochDay(isoDate('1996-01-01'));
    let dayOfWeek = 1; // 1 January 1996 was a Monday
    for (const plain of days) {
      const date = isoDate(written(plain));
      expect(toEpochDay(date)).toBe(epochDay);
      expect(fromEpochDay(epochDay)).toBe(date);
      expect(addDays(date, 1)).toBe(written(nextDay(plain)));
      expect(weekday(date)).toBe(dayOfWeek);
      epochDay += 1;
      dayOfWeek = dayOfWeek === 7 ? 1 : dayOfWeek + 1;
    }
  });

  it('knows the first days of the epoch', () => {
    expect(toEpochDay(isoDate('1970-01-01'))).toBe(0);
    expect(toEpochDay(isoDate('1969-12-31'))).toBe(-1);
    expect(weekday(isoDate('1969-12-31'))).toBe(3);
    expect(weekday(isoDate('1900-01-01'))).toBe(1);
  });

  it('goes forward and back by the same days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days_) => {
        const moved = addDays(date, days_);
        expect(daysBetween(date, moved)).toBe(days_);
        expect(addDays(moved, -days_)).toBe(date);
        expect(moved > date).toBe(days_ > 0);
      }),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-02', 9, '2027-08-02'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to);
  });

  it('keeps the day of the month, or takes the last there is, counting months one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (date, months) => {
        let [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
        for (let left = months; left > 0; left -= 1) {
          month += 1;
          if (month === 13) [year, month] = [year + 1, 1];
        }
        const dayOfMonth = Math.min(Number(date.slice(8)), lengthOfMonth(year, month));
        expect(addMonths(date, months)).toBe(written({ year, month, day: dayOfMonth }));
      }),
    );
  });
});

describe('age', () => {
  it.each([
    ['2008-11-03', '2026-11-02', 17],
    ['2008-11-02', '2026-11-02', 18],
    ['2008-11-01', '2026-11-02', 18],
    ['2000-12-31', '2026-01-01', 25],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-02', '2026-11-02', 0],
  ])('born %s, on %s: %i', (born, on, age) => {
    expect(ageOn(isoDate(born), isoDate(on))).toBe(age);
  });

  it('counts the birthdays lived, one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (born, days_) => {
        const on = addDays(born, days_);
        let birthdays = 0;
        for (let year = Number(born.slice(0, 4)) + 1; year <= Number(on.slice(0, 4)); year += 1) {
          if (`${year}${born.slice(4)}` <= on) birthdays += 1;
        }
        expect(ageOn(born, on)).toBe(birthdays);
      }),
    );
  });
});

it('tells the earlier and the later of two days', () => {
  const [a, b] = [isoDate('2026-03-29'), isoDate('2026-10-25')];
  expect([laterOf(a, b), laterOf(b, a), earlierOf(a, b), earlierOf(b, a)]).toEqual([b, b, a, a]);
  expect(laterOf(a, a)).toBe(a);
});

describe('the day and the time in London', () => {
  it.each([
    // Clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
    ['2026-03-28T23:59:59Z', '2026-03-28', 23, 59],
    ['2026-03-29T00:00:00Z', '2026-03-29', 0, 0],
    ['2026-03-29T00:59:59Z', '2026-03-29', 0, 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 2, 0],
    ['2026-03-29T22:59:59Z', '2026-03-29', 23, 59],
    ['2026-03-29T23:00:00Z', '2026-03-30', 0, 0],
    ['2026-06-30T23:30:00Z', '2026-07-01', 0, 30],
    ['2026-10-24T22:59:59Z', '2026-10-24', 23, 59],
    ['2026-10-24T23:00:00Z', '2026-10-25', 0, 0],
    ['2026-10-25T00:59:00Z', '2026-10-25', 1, 59],
    ['2026-10-25T01:00:00Z', '2026-10-25', 1, 0],
    ['2026-10-25T23:59:59Z', '2026-10-25', 23, 59],
    ['2026-10-26T00:00:00Z', '2026-10-26', 0, 0],
    ['2026-12-31T23:59:59Z', '2026-12-31', 23, 59],
    ['2027-01-01T12:00:00Z', '2027-01-01', 12, 0],
  ])('at %s it is %s, %i:%i', (instant, date, hour, minute) => {
    expect(londonDay(new Date(instant))).toBe(date);
    expect(londonClock(new Date(instant))).toEqual({ hour, minute });
  });

  it('has 23 hours on the day that the clocks go forward, 25 when they go back, else 24', () => {
    const hours = (date: string): number => {
      const from = Date.parse(`${date}T00:00:00Z`) - 3 * 3_600_000;
      return Array.from({ length: 30 }, (_, hour) => londonDay(new Date(from + hour * 3_600_000))).filter(
        (found) => found === date,
      ).length;
    };
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-07-01')).toBe(24);
    expect(hours('2026-11-02')).toBe(24);
  });

  it('is what the time zone data say in any hour, of summers, winters and the year-round summer time before 1972', () => {
    const asked = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
    const epochMinute = fc.integer({ min: Date.UTC(1950, 0) / 60_000, max: Date.UTC(2200, 0) / 60_000 });
    const lastHour = epochMinute.map((minute) => Math.floor(minute / 1440) * 1440 + 1380 + (minute % 60));
    fc.assert(
      fc.property(fc.oneof(epochMinute, lastHour), (minute) => {
        const instant = new Date(minute * 60_000);
        expect(londonDay(instant)).toBe(asked.format(instant));
      }),
    );
  });

  it('never goes back a day while time goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (hours, more) => {
          const first = Date.UTC(2024, 0, 1) + hours * 600_000;
          expect(londonDay(new Date(first)) <= londonDay(new Date(first + more * 1000))).toBe(true);
        },
      ),
    );
  });
});
