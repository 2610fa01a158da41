import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type IsoDate } from '../../../kernel/dates';
import { continuityWords, officerNumber, officersOfRecord, type RecordHolding } from './continuity';
import { TODAY } from '../testing/people';

const held = (staffCode: string, from: number, to: number | null): RecordHolding => ({
  staffCode,
  startedOn: addDays(TODAY, -from),
  endedOn: to === null ? null : addDays(TODAY, -to),
});

describe('officers of record in 12 months', () => {
  it('counts each officer once, whoever comes back', () => {
    const holdings = [held('A', 300, 200), held('B', 200, 100), held('A', 100, null)];
    expect(officersOfRecord(holdings, TODAY).size).toBe(2);
  });

  it('counts a holding of which one day lies in the 12 months, and none that ended before', () => {
    const since = addMonths(TODAY, -12);
    const until = (endedOn: IsoDate): RecordHolding => ({
      staffCode: 'A',
      startedOn: addDays(since, -90),
      endedOn,
    });
    expect(officersOfRecord([until(since)], TODAY).size).toBe(0);
    expect(officersOfRecord([until(addDays(since, 1))], TODAY).size).toBe(1);
  });

  it('does not count a holding that ended on the day it began, or begins later', () => {
    expect(officersOfRecord([held('A', 5, 5), held('B', -3, null)], TODAY).size).toBe(0);
  });

  it('warns of the third officer and of every later one, not of one who is among them', () => {
    const two = [held('A', 300, 200), held('B', 200, 10)];
    expect(officerNumber([], 'C', TODAY)).toBeNull();
    expect(officerNumber(two.slice(0, 1), 'C', TODAY)).toBeNull();
    expect(officerNumber(two, 'C', TODAY)).toBe(3);
    expect(officerNumber(two, 'A', TODAY)).toBeNull();
    expect(officerNumber([...two, held('C', 10, 1)], 'D', TODAY)).toBe(4);
  });

  it('reads properly for none, one and many', () => {
    expect([0, 1, 2].map(continuityWords)).toEqual([
      'No officer of record in the last 12 months.',
      '1 officer of record in the last 12 months.',
      '2 officers of record in the last 12 months.',
    ]);
  });

  it('grows by exactly one with a new officer and by none with one who is among them, in any order', () => {
    const anyHolding = fc
      .record({
        staffCode: fc.constantFrom('A', 'B', 'C', 'D'),
        from: fc.integer({ min: 0, max: 700 }),
        days: fc.integer({ min: 0, max: 300 }),
      })
      .map(({ staffCode, from, days }) => held(staffCode, from, from - days));
    fc.assert(
      fc.property(fc.array(anyHolding, { maxLength: 6 }), (holdings) => {
        const known = officersOfRecord(holdings, TODAY);
        expect(officersOfRecord([...holdings].reverse(), TODAY).size).toBe(known.size);
        for (const staffCode of ['A', 'Z']) {
          const after = officersOfRecord([...holdings, held(staffCode, 0, null)], TODAY).size;
          expect(after).toBe(known.size + (known.has(staffCode) ? 0 : 1));
        }
      }),
    );
  });
});
