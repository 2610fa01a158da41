import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { measureDataQuality } from './data-quality';

const DAY = isoDate('2026-11-02');
const place = { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' };
const edits = (count: number, actorId = 'u-1', onDate = DAY) =>
  Array.from({ length: count }, (_, index) => ({ crn: `X10000${index}`, actorId, onDate, place }));
const fall = (...days: number[]) => ({
  crn: 'X100001',
  onDate: DAY,
  reviewsOn: days.map((days) => addDays(DAY, days)),
  place,
});

describe('data quality', () => {
  it('lists a day on which one person changed when ten people or more were last seen', () => {
    expect(measureDataQuality(edits(10), []).bulkSeenEdits).toEqual([{ onDate: DAY, cases: 10 }]);
    expect(measureDataQuality(edits(9), []).bulkSeenEdits).toEqual([]);
    const two = [...edits(5), ...edits(5, 'u-2')];
    expect(measureDataQuality(two, []).bulkSeenEdits).toEqual([]);
    const same = [...edits(9), ...edits(9)];
    expect(measureDataQuality(same, []).bulkSeenEdits).toEqual([]);
  });

  it('counts falls of the 14 days before a review, its own day included', () => {
    const counted = [fall(0), fall(14), fall(30, 3)];
    const not = [fall(15), fall(-1), fall()];
    expect(measureDataQuality([], [...counted, ...not]).fallsBeforeReview).toBe(3);
  });
});
