import { describe, expect, it } from 'vitest';
import { sortCases } from './sort-capacity-list';

type SortedCase = Parameters<typeof sortCases>[0][number];

const listed = (crn: string, more: Partial<SortedCase> = {}): SortedCase => ({
  crn,
  bandRank: 1,
  holder: null,
  teamName: null,
  waitWorkingDays: null,
  ...more,
});

describe('a list of cases', () => {
  const cases = [
    listed('X3', { bandRank: 4 }),
    listed('X1', { waitWorkingDays: 2, teamName: 'East' }),
    listed('X2', { bandRank: 4, waitWorkingDays: 10 }),
  ];
  type Order = Parameters<typeof sortCases>[1];
  const order = (all: typeof cases, key: Order['key'], direction: Order['direction']) =>
    sortCases(all, { key, direction }).map((entry) => entry.crn);

  it('sorts by what is asked, equal ones by CRN, and what has no value last either way', () => {
    expect(order(cases, 'band', 'desc')).toEqual(['X2', 'X3', 'X1']);
    expect(order(cases, 'wait', 'desc')).toEqual(['X2', 'X1', 'X3']);
    expect(order(cases, 'wait', 'asc')).toEqual(['X1', 'X2', 'X3']);
    expect(order(cases, 'team', 'desc')).toEqual(['X1', 'X2', 'X3']);
    expect(order(cases, 'crn', 'desc')).toEqual(['X3', 'X2', 'X1']);
  });
});
