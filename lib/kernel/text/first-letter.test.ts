import { describe, expect, it } from 'vitest';
import { capitalised, lowerFirst } from './first-letter';

describe('the first letter of a sentence or a part of one', () => {
  it('is a capital where a sentence begins, and nothing else changes', () => {
    expect(['case manager', 'RSR', 'élan', ''].map(capitalised)).toEqual(['Case manager', 'RSR', 'Élan', '']);
  });
  it('is small within a sentence, but for short names in capitals', () => {
    expect(['Start date', 'LDU code', 'A case', ''].map(lowerFirst)).toEqual([
      'start date',
      'LDU code',
      'a case',
      '',
    ]);
  });
});
