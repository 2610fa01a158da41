import { describe, expect, it } from 'vitest';
import type { CapacityCase } from '@/lib/usecases/capacity/capacity-list-page';
import { sortCases } from './sort-list';

const listed = (crn: string, more: Partial<CapacityCase> = {}): CapacityCase => ({
  crn,
  name: { text: crn, restricted: false, named: false },
  mayOpen: true,
  band: '1',
  bandRank: 1,
  provisional: false,
  setting: 'community',
  holder: null,
  teamName: null,
  why: [],
  waitWorkingDays: null,
  ...more,
});

describe('a list of cases', () => {
  const cases = [
    listed('X3', { bandRank: 4 }),
    listed('X1', { waitWorkingDays: 2, teamName: 'East' }),
    listed('X2', { bandRank: 4, waitWorkingDays: 10 }),
  ];
  const order = (...args: Parameters<typeof sortCases>) => sortCases(...args).map((entry) => entry.crn);

  it('sorts by what is asked, equal ones by CRN, and what has no value last either way', () => {
    expect(order(cases, 'band', 'desc')).toEqual(['X2', 'X3', 'X1']);
    expect(order(cases, 'wait', 'desc')).toEqual(['X2', 'X1', 'X3']);
    expect(order(cases, 'wait', 'asc')).toEqual(['X1', 'X2', 'X3']);
    expect(order(cases, 'team', 'desc')).toEqual(['X1', 'X2', 'X3']);
    expect(order(cases, 'crn', 'desc')).toEqual(['X3', 'X2', 'X1']);
  });
});
