import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { type CaseSplit, partHundredths } from './case-split';
import { splitsOn, supportsOf } from './shared-work';

const D = isoDate('2026-11-21');

describe('the points of a case that several people hold', () => {
  test('always add up to the whole, whatever the shares and whoever covers', () => {
    const split = fc.record({
      shares: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 4 }).map((percents) =>
        percents.map((percent, index) => ({
          staffCode: `S${index}`,
          kind: 'co_working' as const,
          percent,
        })),
      ),
      coveredBy: fc.option(fc.constant('C1'), { nil: null }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), split, (whole, divided: CaseSplit) => {
        const held = [
          partHundredths(whole, { held: 'record', split: divided, percent: null }),
          ...divided.shares.map((share) =>
            partHundredths(whole, { held: 'share', split: divided, percent: share.percent }),
          ),
          ...(divided.coveredBy === null
            ? []
            : [partHundredths(whole, { held: 'cover', split: divided, percent: null })]),
        ];
        expect(held.reduce((sum, part) => sum + part, 0)).toBe(whole);
        expect(Math.min(...held)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('follow the cover on its first and its last day, and come back the day after', () => {
    const cover = {
      crn: 'X1',
      staffCode: 'B',
      startsOn: isoDate('2026-11-21'),
      endsOn: isoDate('2026-11-23'),
    };
    const coveredBy = (day: string) => splitsOn([], [cover], isoDate(day)).get('X1')?.coveredBy;
    expect(coveredBy('2026-11-20')).toBeUndefined();
    expect(coveredBy('2026-11-21')).toBe('B');
    expect(coveredBy('2026-11-23')).toBe('B');
    expect(coveredBy('2026-11-24')).toBeUndefined();
  });

  test('are shared from the first day of a share until the day it ends', () => {
    const share = {
      crn: 'X1',
      staffCode: 'B',
      kind: 'co_working' as const,
      percent: 30,
      startedOn: isoDate('2026-11-21'),
      endedOn: isoDate('2026-11-23'),
    };
    const shared = (day: string) => splitsOn([share], [], isoDate(day)).has('X1');
    expect([shared('2026-11-20'), shared('2026-11-21'), shared('2026-11-22'), shared('2026-11-23')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('support between colleagues', () => {
  const given = [{ fromStaffCode: 'A', toStaffCode: 'B', crn: 'X1', givenOn: D, pointsHundredths: 5_900 }];
  const sum = (staffCode: string, day: string): number =>
    supportsOf(staffCode, given, (code) => code, isoDate(day)).reduce(
      (total, line) => total + line.pointsHundredths,
      0,
    );

  test('counts for seven days, equal and opposite', () => {
    expect([sum('A', '2026-11-21'), sum('B', '2026-11-21')]).toEqual([5_900, -5_900]);
    expect([sum('A', '2026-11-27'), sum('B', '2026-11-27')]).toEqual([5_900, -5_900]);
    expect([sum('A', '2026-11-28'), sum('B', '2026-11-28')]).toEqual([0, 0]);
    expect([sum('A', '2026-11-20'), sum('B', '2026-11-20')]).toEqual([0, 0]);
  });
});
