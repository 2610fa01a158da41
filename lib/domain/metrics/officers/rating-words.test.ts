import { describe, expect, it } from 'vitest';
import { shareOf } from '../counts/count-share';
import { besideHalfWords, ratingWords, shareInWords } from './rating-words';

describe('rating words', () => {
  it.each([
    [0, 'a minority'],
    [49, 'a minority'],
    [50, 'too few'],
    [64, 'too few'],
    [65, 'a reasonable majority'],
    [79, 'a reasonable majority'],
    [80, 'a large majority'],
    [100, 'a large majority'],
  ])('%i of 100 is %s', (count, words) => {
    expect(ratingWords(shareOf(count, 100))).toBe(words);
  });

  it('go by the whole per cent that is printed: 49.5% prints as 50, 64.4% as 64', () => {
    expect(ratingWords(shareOf(495, 1000))).toBe('too few');
    expect(ratingWords(shareOf(644, 1000))).toBe('too few');
    expect(ratingWords(shareOf(645, 1000))).toBe('a reasonable majority');
  });

  it('say nothing of nothing', () => {
    expect(ratingWords(shareOf(0, 0))).toBeNull();
  });

  it('praise nothing that nobody hopes for: such a share is told beside a half', () => {
    expect(besideHalfWords(shareOf(82, 100))).toBe('more than half');
    expect(besideHalfWords(shareOf(70, 100))).toBe('more than half');
    expect(besideHalfWords(shareOf(50, 100))).toBe('half');
    expect(besideHalfWords(shareOf(30, 100))).toBe('fewer than half');
    expect(besideHalfWords(shareOf(0, 0))).toBeNull();
  });
});

describe('a share in words', () => {
  it('gives the per cent and the n; of fewer than 10, the n first', () => {
    expect(shareInWords(shareOf(93, 122))).toBe('76 per cent (93 of 122)');
    expect(shareInWords(shareOf(3, 7))).toBe('3 of 7 (43 per cent)');
    expect(shareInWords(shareOf(1200, 4000))).toBe('30 per cent (1,200 of 4,000)');
    expect(shareInWords(shareOf(0, 0))).toBe('0 of 0');
  });
});
