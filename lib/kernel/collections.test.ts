import { expect, it } from 'vitest';
import { groupBy, sumOf } from './collections';

it('groups keep the order of their items and of their first members', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

it('sums what is picked; nothing sums to 0', () => {
  expect(sumOf([{ n: 2 }, { n: 5 }], (item) => item.n)).toBe(7);
  expect(sumOf([], () => 1)).toBe(0);
});
