import { describe, expect, it } from 'vitest';
import { confirmOf, isGreatLoss, type UnitLoss } from './great-loss';

describe('a loss is asked about', () => {
  it.each([
    [10, 100, false],
    [11, 100, true],
    [11, 220, false],
    [12, 220, true],
    [2, 2, false],
    [3, 3, true],
    [3, 4, false],
    [0, 0, false],
  ])('%i of %i: %s', (count, of, great) => {
    expect(isGreatLoss({ count, of })).toBe(great);
  });
});

describe('what was named is not asked again', () => {
  const losses: UnitLoss[] = [
    { team: 'T1', kind: 'cases', count: 4, of: 40 },
    { team: 'T2', kind: 'cases', count: 3, of: 3 },
    { team: 'T2', kind: 'holders', count: 12, of: 30 },
  ];

  it('by the whole number alone, ends and moves each by their own', () => {
    expect(confirmOf(losses, 9, {})).toEqual({
      ended: 9,
      moved: 12,
      byUnit: [losses[1], losses[2], losses[0]],
    });
    expect(confirmOf(losses, 9, { confirmEnded: 9 })).toEqual({ ended: 0, moved: 12, byUnit: [losses[2]] });
    expect(confirmOf(losses, 9, { confirmEnded: 7, confirmMoved: 12 })).toMatchObject({ ended: 9, moved: 0 });
    expect(confirmOf(losses, 9, { confirmEnded: 9, confirmMoved: 12 })).toBeNull();
    expect(confirmOf(losses.slice(0, 1), 4, {})).toBeNull();
  });
});
