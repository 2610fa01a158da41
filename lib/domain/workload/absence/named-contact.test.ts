import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import type { Absence } from './absence';
import { stretchOn } from './absence-stretch';
import { contactStands } from './named-contact';

/** A Monday. */
const START = isoDate('2026-11-02');
const away = (from: number, to: number | null): Absence => ({
  kind: 'sickness',
  startDate: addDays(START, from),
  endDate: to === null ? null : addDays(START, to),
});
const stands = (
  holder: readonly Absence[],
  day: number,
  { from = 0, to = null as number | null, contact = [] as Absence[] } = {},
) =>
  contactStands(
    { startsOn: addDays(START, from), endsOn: to === null ? null : addDays(START, to) },
    { holder, contact },
    addDays(START, day),
  );

describe('a named contact', () => {
  it('stands until the officer is back, over the weekend between two notes too', () => {
    const notes = [away(0, 4), away(7, 11)];
    expect([0, 4, 5, 6, 7, 11].map((day) => stands(notes, day))).toEqual(Array(6).fill(true));
    expect(stands(notes, 12)).toBe(false);
  });

  it('ends with the stretch for which it was named, and does not come back with the next', () => {
    expect(stands([away(0, 2), away(14, 16)], 15)).toBe(false);
    expect(stands([away(0, 2), away(14, 16)], 15, { from: 4 })).toBe(true);
  });

  it('has no end while the return is not known, and ends by its own last day where one was given', () => {
    expect(stands([away(0, null)], 200)).toBe(true);
    expect([1, 2].map((day) => stands([away(0, null)], day, { to: 1 }))).toEqual([true, false]);
  });

  it('does not stand on days on which the contact is away', () => {
    expect([0, 1, 3].map((day) => stands([away(0, 4)], day, { contact: [away(1, 2)] }))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('never stands on a day on which the officer is not away, nor before its first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10 })), {
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        (spans, from, day) => {
          const holder = spans.map(([start, length]) => away(start, start + length));
          if (!stands(holder, day, { from })) return;
          expect(day).toBeGreaterThanOrEqual(from);
          expect(stretchOn(holder, addDays(START, day))).not.toBeNull();
        },
      ),
    );
  });
});
