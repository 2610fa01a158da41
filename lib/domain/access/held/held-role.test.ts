import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../kernel/dates';
import { hasLeftBy, type RoleDays, roleState, shareDays } from './held-role';

const DAY = isoDate('2026-11-23');
const state = (startsOn: string | null, endsOn: string | null, endedAt: string | null = null) =>
  roleState(
    {
      startsOn: startsOn === null ? null : isoDate(startsOn),
      endsOn: endsOn === null ? null : isoDate(endsOn),
      endedAt,
    },
    DAY,
  );

describe('a role', () => {
  it.each([
    [null, null, 'counts'],
    ['2026-11-23', '2026-11-23', 'counts'],
    ['2026-11-24', null, 'to_come'],
    [null, '2026-11-22', 'ended'],
    ['2026-11-01', '2026-11-22', 'ended'],
    ['2026-11-01', '2026-12-01', 'counts'],
  ])('from %s until %s, both included: %s', (from, until, expected) => {
    expect(state(from, until)).toBe(expected);
  });

  it('that was taken away counts no more, whatever its days', () => {
    expect(state(null, null, '2026-11-23T09:00:00.000Z')).toBe('ended');
    expect(state('2026-12-01', null, '2026-11-23T09:00:00.000Z')).toBe('ended');
  });

  it('overlaps another exactly where some day lies in both, whichever is asked first', () => {
    const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays(DAY, days));
    const end = fc.option(day, { nil: null });
    const span = fc
      .tuple(end, end)
      .filter(([from, until]) => from === null || until === null || from <= until)
      .map(([startsOn, endsOn]): RoleDays => ({ startsOn, endsOn }));
    const has = ({ startsOn, endsOn }: RoleDays, on: IsoDate): boolean =>
      (startsOn === null || startsOn <= on) && (endsOn === null || endsOn >= on);
    fc.assert(
      fc.property(span, span, (one, other) => {
        const days = Array.from({ length: 15 }, (_, index) => addDays(DAY, index - 1));
        const both = days.some((on) => has(one, on) && has(other, on));
        expect(shareDays(one, other)).toBe(both);
        expect(shareDays(other, one)).toBe(both);
      }),
    );
  });
});

describe('an officer who leaves', () => {
  it('is gone from the leaving date on, and not the day before', () => {
    expect(hasLeftBy(null, DAY)).toBe(false);
    expect(hasLeftBy(addDays(DAY, 1), DAY)).toBe(false);
    expect(hasLeftBy(DAY, DAY)).toBe(true);
  });
});
