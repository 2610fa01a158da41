import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { CHRONOLOGY_KINDS, entryAt, entryOn, inOrder } from './chronology';

const DAY = isoDate('2026-11-02');

describe('a chronology', () => {
  it('stands from the first to the last, days before hours, and loses nothing', () => {
    const entries = fc.array(
      fc.record({
        kind: fc.constantFrom(...CHRONOLOGY_KINDS),
        days: fc.integer({ min: 0, max: 30 }),
        hour: fc.option(fc.integer({ min: 8, max: 17 })),
      }),
    );
    fc.assert(
      fc.property(entries, (drawn) => {
        const made = drawn.flatMap(({ kind, days, hour }) => {
          const on = addDays(DAY, days);
          return hour === null
            ? entryOn(kind, on, 'It happened')
            : [entryAt(kind, `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`, 'It happened')];
        });
        const ordered = inOrder(made);
        expect(ordered).toHaveLength(made.length);
        expect(new Set(ordered)).toEqual(new Set(made));
        ordered.slice(1).forEach((entry, index) => {
          const before = ordered[index];
          expect(`${before?.on} ${before?.at ?? ''}` <= `${entry.on} ${entry.at ?? ''}`).toBe(true);
        });
      }),
    );
  });

  it('tells the day in London, and nothing of a day that is not known', () => {
    expect(entryAt('change', '2026-07-01T23:30:00.000Z', 'Changed').on).toBe('2026-07-02');
    expect(entryOn('contact', null, 'Last seen')).toEqual([]);
  });
});
