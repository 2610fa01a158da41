import { describe, expect, it } from 'vitest';
import { shareOf } from '../counts/count-share';
import { plainShareWords, ratingWords, shareInWords } from './rating-words';

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

  it('praise nothing that nobody hopes for: such a share is said as people say it', () => {
    const said = (count: number, of = 120) => plainShareWords(shareOf(count, of));
    expect(said(90)).toBe('three in four');
    expect(said(91)).toBe('more than three in four');
    expect(said(89)).toBe('more than two in three');
    expect(said(60)).toBe('half');
    expect(said(61)).toBe('more than half');
    expect(said(40)).toBe('one in three');
    expect(said(11)).toBe('fewer than one in ten');
    expect(said(119)).toBe('more than nine in ten');
    expect(said(120)).toBe('all');
    expect(said(0)).toBe('none');
    expect(said(0, 0)).toBeNull();
  });

  it('never say more than there is: every count of every small n', () => {
    const least: Record<string, number> = { half: 0.5, 'three in four': 0.75, 'two in three': 2 / 3 };
    for (let of = 1; of <= 60; of++)
      for (let count = 1; count < of; count++) {
        const words = plainShareWords(shareOf(count, of)) ?? '';
        const named = least[words.replace('more than ', '')];
        if (named === undefined) continue;
        if (words.startsWith('more than ')) expect(count / of).toBeGreaterThan(named);
        else expect(count / of).toBeCloseTo(named, 12);
      }
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
