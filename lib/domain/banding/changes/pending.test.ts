import { describe, expect, it } from 'vitest';
import type { BandInputs } from './band-change';
import { pendingOf, pendingWords } from './pending';
import { USUAL_SCORE_NAMES } from '../labels';

const change = (newInputs: Partial<BandInputs>, at: string, byName: string) => ({ newInputs, at, byName });

describe('what waits on a case', () => {
  it('is nothing where nothing waits', () => {
    expect(pendingOf([])).toBeNull();
  });

  it('is said in words: what, since when and by whom', () => {
    const pending = pendingOf([
      change({ ogrs: 74 }, '2026-11-03T09:00:00.000Z', 'Delius'),
      change({ rsr: 2.99, flags: [] }, '2026-11-02T09:30:00.000Z', 'Helen Pickles'),
    ]);
    expect(pending && pendingWords(pending, USUAL_SCORE_NAMES)).toBe(
      'A change waits for a second manager: RSR 2.99; OGRS 74; Flags none, since 2 November 2026, 9:30am by Helen Pickles, Delius.',
    );
  });

  it('says that flags which nobody records are not known', () => {
    const pending = pendingOf([
      change({ flags: [], flagsKnown: false }, '2026-11-02T09:30:00.000Z', 'Delius'),
    ]);
    expect(pending && pendingWords(pending, USUAL_SCORE_NAMES)).toContain('Flags not known');
  });
});
