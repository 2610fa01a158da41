import { describe, expect, it } from 'vitest';
import { clashesIn, foldKey, ringOf, tidyKey } from './fold-key';

describe('keys are compared folded', () => {
  it('so that case, spaces around and characters that nobody sees make no other key', () => {
    for (const typed of ['S01', 's01', ' s01 ', '\uFEFFS01', 'S\u200B01', 's0\u00AD1', 'S01\u200D'])
      expect(foldKey(typed)).toBe('s01');
    expect(foldKey('S-01')).not.toBe(foldKey('S01'));
    expect(foldKey('R\u00C9F')).toBe(foldKey('re\u0301f'));
  });

  it('and kept as they were written, without what nobody sees', () => {
    expect(tidyKey(' S\u200B01\uFEFF ')).toBe('S01');
  });

  it('and found by any spelling; the first spelling of a new one stands', () => {
    const ring = ringOf(['S01', 'S02']);
    expect(ring.find('s02')).toBe('S02');
    expect(ring.find('s03')).toBeNull();
    expect(ring.add('s03')).toBe('s03');
    expect(ring.add('S03')).toBe('s03');
  });

  it('and of several stored that fold alike, the one with live cases stands', () => {
    const cases = (key: string) => (key === 's01' ? 4 : 0);
    expect(ringOf(['S01', 's01', 'T1'], cases).find('S01')).toBe('s01');
    expect(ringOf(['s01', 'S01', 'T1']).find('s01')).toBe('S01');
    expect(clashesIn(['S01', 'T1', 's01'], cases)).toEqual([['s01', 'S01']]);
  });

  it('and text that is far too long for a key is left as it is', () => {
    expect(foldKey('S'.repeat(501))).toBe('S'.repeat(501));
  });
});
