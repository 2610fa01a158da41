import { describe, expect, it } from 'vitest';
import { isoDate } from './dates';
import * as format from './format';

describe('dates on screen', () => {
  const date = isoDate('2026-11-02');

  it('are day, month in words, year', () => {
    expect(format.formatDate(date)).toBe('2 November 2026');
    expect(format.formatDateShort(date)).toBe('2 Nov 2026');
    expect(format.formatDayMonth(date)).toBe('2 Nov');
    expect(format.formatDateLong(date)).toBe('Monday 2 November 2026');
    expect(format.weekdayName(isoDate('2026-11-08'))).toBe('Sunday');
  });

  it('name every month', () => {
    const months = Array.from(
      { length: 12 },
      (_, index) => format.formatDate(isoDate(`2026-${String(index + 1).padStart(2, '0')}-01`)).split(' ')[1],
    );
    expect(months.join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });
});

it.each([
  ['2026-11-02T00:00:00Z', '12:00am'],
  ['2026-11-02T08:15:00Z', '8:15am'],
  ['2026-11-02T12:05:00Z', '12:05pm'],
  ['2026-11-02T23:59:00Z', '11:59pm'],
  ['2026-07-02T08:15:00Z', '9:15am'],
])('the instant %s reads %s in London', (instant, text) => {
  expect(format.formatTime(new Date(instant))).toBe(text);
});

it('an instant has its London day and time', () => {
  expect(format.formatInstant(new Date('2026-11-02T06:10:00Z'))).toBe('2 November 2026, 6:10am');
  expect(format.formatInstant(new Date('2026-06-30T23:10:00Z'))).toBe('1 July 2026, 12:10am');
});

describe('numbers', () => {
  it('have a comma in the thousands', () => {
    expect(format.formatWhole(5239)).toBe('5,239');
    expect(format.formatWhole(-256)).toBe('−256');
    expect(format.formatHundredths(111_750)).toBe('1,117.5');
    expect([226_049, 226_050, 226_075].map(format.formatWholePoints)).toEqual(['2,260', '2,261', '2,261']);
  });

  it('show as many decimals as they need, or always two', () => {
    expect(format.formatHundredths(3700)).toBe('37');
    expect(format.formatHundredths(3515)).toBe('35.15');
    expect(format.formatHundredthsFixed(3700)).toBe('37.00');
    expect(format.formatHundredthsFixed(185)).toBe('1.85');
  });

  it('show a workload with one decimal, half up, and a dash where there is none', () => {
    const lines = { near: 90, over: 100, wellOver: 110 };
    const shown = (used: number, available: number) => format.formatWorkload(used, available, lines);
    expect(shown(239_300, 2176)).toBe('110.0%');
    expect(shown(60_000, 435)).toBe('137.9%');
    expect(shown(0, 2176)).toBe('0.0%');
    expect(shown(34_500, 0)).toBe('–');
    expect(format.formatWorkloadMark(217_700, 2176)).toBe('100.0%');
  });

  it('say on which side of a line a workload lies where the decimal prints the line and the state denies it', () => {
    const lines = { near: 90, over: 100, wellOver: 110 };
    const shown = (used: number) => format.formatWorkload(used, 2176, lines);
    expect(shown(217_700)).toBe('just over 100.0%');
    expect(shown(217_600)).toBe('100.0%');
    expect(shown(217_550)).toBe('100.0%');
    expect(shown(239_400)).toBe('just over 110.0%');
    expect(shown(239_300)).toBe('110.0%');
    expect(shown(195_800)).toBe('just under 90.0%');
    expect(shown(195_900)).toBe('90.0%');
    expect(format.formatWorkload(217_700, 2176, { ...lines, over: 105 })).toBe('100.0%');
  });

  it('show a share in whole per cent, and a dash where there is nothing to share', () => {
    expect(format.formatShare(76, 100)).toBe('76%');
    expect(format.formatShare(1, 200)).toBe('1%');
    expect(format.formatShare(0, 0)).toBe('–');
  });
});

it('lists people by surname', () => {
  expect(format.formatListName({ surname: 'Whitworth', forename: 'Daniel' })).toBe('Whitworth, Daniel');
  expect(format.formatListName({ surname: 'Whitworth', forename: '' })).toBe('Whitworth');
});

it.each([
  [0, '0 cases'],
  [1, '1 case'],
  [2, '2 cases'],
  [5239, '5,239 cases'],
])('counts %i as "%s"', (count, text) => {
  expect(format.countOf(count, 'case')).toBe(text);
});

it('counts with a plural of its own', () => {
  expect(format.countOf(2, 'person', 'people')).toBe('2 people');
  expect(format.countOf(1, 'person', 'people')).toBe('1 person');
});
