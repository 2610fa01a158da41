import { describe, expect, it } from 'vitest';
import { leadsTo } from './line-manager-circle';

describe('line managers in a circle', () => {
  const managers: Record<string, string> = { A: 'B', B: 'C', X: 'Y', Y: 'X' };
  const managerOf = (code: string) => managers[code] ?? null;

  it.each([
    ['A', 'C', true],
    ['A', 'B', true],
    ['A', 'A', true],
    ['C', 'A', false],
    ['B', 'A', false],
    ['X', 'A', false],
    ['X', 'Y', true],
  ])('are found from %s to %s: %s', (from, to, found) => {
    expect(leadsTo(from, to, managerOf)).toBe(found);
  });
});
