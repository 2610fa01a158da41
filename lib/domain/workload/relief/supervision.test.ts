import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { lastSupervisionWords, readSupervision } from './supervision';

const TODAY = isoDate('2026-11-02');

describe('a supervision meeting', () => {
  it('is on a day from the start of the officer to today, both included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
        const startDate = addDays(TODAY, -200);
        const heldOn = addDays(TODAY, offset);
        const read = readSupervision({ heldOn, agreed: 'Two cases to close' }, { today: TODAY, startDate });
        expect(read.ok).toBe(offset <= 0 && offset >= -200);
      }),
    );
  });

  it('keeps the text within its bounds', () => {
    const read = (length: number): boolean =>
      readSupervision({ heldOn: TODAY, agreed: 'a'.repeat(length) }, { today: TODAY, startDate: null }).ok;
    expect([read(0), read(1), read(4_000), read(4_001)]).toEqual([false, true, true, false]);
  });

  it('says how long ago the last one was, in words', () => {
    const words = (...offsets: readonly number[]): string =>
      lastSupervisionWords(
        offsets.map((offset) => ({ heldOn: addDays(TODAY, offset) })),
        TODAY,
      );
    expect(words()).toBe('No supervision has ever been recorded.');
    expect(words(0)).toBe('The last supervision was today, on 2 November 2026.');
    expect(words(-1)).toBe('The last supervision was yesterday, on 1 November 2026.');
    expect(words(-40, -12)).toBe('The last supervision was 12 days ago, on 21 October 2026.');
  });
});
