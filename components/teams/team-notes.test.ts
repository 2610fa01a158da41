import { describe, expect, it } from 'vitest';
import { countedWords } from './team-notes';

const figures = (rows: number, holding: number) => ({
  rows: Array.from({ length: rows }, () => null),
  overCapacity: { holding, over: 0, wellOver: 0, noCapacity: 0, withCapacity: 0 },
});

describe('a team’s count of officers over capacity', () => {
  it('says who is counted where the table beside it has more rows', () => {
    expect(countedWords(figures(13, 12))).toBe(
      ' Of the 13 people in the table 12 responsible officers hold a case: the card counts those alone.',
    );
    expect(countedWords(figures(12, 12))).toBe('');
  });
});
