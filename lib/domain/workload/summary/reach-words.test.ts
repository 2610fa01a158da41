import { describe, expect, it } from 'vitest';
import { bandsThenReach, betweenWords, reachInBrackets, reachWords } from './reach-words';

const mark = (used: number, available: number): string => `${(used / available).toFixed(1)}%`;
const figures = (
  provisionalCount: number,
  range: readonly [number, number] | null,
  pointsAvailable = 1000,
) => ({
  ...{ provisionalCount, usedRangeHundredths: range, pointsAvailable },
});

describe('between what a workload lies, in words', () => {
  it('is said of the least and the most, and of how many bands are provisional', () => {
    const five = figures(5, [101_300, 119_000]);
    expect(betweenWords(five, mark)).toBe('Between 101.3% and 119.0%');
    expect(reachInBrackets(five, mark)).toBe(' (between 101.3% and 119.0%: 5 bands are provisional)');
    expect(bandsThenReach(five, mark)).toBe('5 bands are provisional: between 101.3% and 119.0%.');
    expect(bandsThenReach(five, mark, 'the team')).toBe(
      '5 bands are provisional: the team is between 101.3% and 119.0%.',
    );
    expect(reachWords(1, ['99.0%', '101.0%'])).toBe('Between 99.0% and 101.0%: 1 band is provisional');
  });

  it.each([
    ['both are printed alike', figures(1, [100_000, 100_010])],
    ['nobody has points available', figures(1, [100_000, 119_000], 0)],
  ])('is said of the bands alone where %s', (_why, one) => {
    expect(betweenWords(one, mark)).toBeNull();
    expect(reachInBrackets(one, mark)).toBe(' (1 band is provisional)');
    expect(bandsThenReach(one, mark, 'the team')).toBe('1 band is provisional.');
  });

  it('is nothing where no band is provisional', () => {
    const none = figures(0, null);
    expect([
      betweenWords(none, mark),
      reachInBrackets(none, mark),
      bandsThenReach(none, mark),
      reachWords(0, null),
    ]).toEqual([null, '', '', null]);
  });
});
