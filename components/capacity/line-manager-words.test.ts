import { describe, expect, it } from 'vitest';
import { asStaffCode } from '@/lib/kernel/ids';
import type { ManagerSpan } from '@/lib/domain/metrics/officers/line-management';
import { sortManagers } from './line-manager-words';

const manager = (name: string, teamName: string, officers: number): ManagerSpan => ({
  staffCode: asStaffCode(name),
  name,
  grade: 'SPO',
  teamName,
  officers,
  officersHere: officers,
  ownCases: 0,
  overLimit: false,
});
const managers = [manager('Ash', 'West', 3), manager('Birch', 'East', 9), manager('Cedar', 'East', 12)];
const names = (mayRank: boolean): string[] =>
  sortManagers(managers, { sort: 'span' }, mayRank).rows.map((row) => row.name);

describe('the order of line managers', () => {
  it('is by a figure for who manages them all', () => {
    expect(names(true)).toEqual(['Cedar', 'Birch', 'Ash']);
  });

  it('has the widest span first where the address asks for nothing', () => {
    const { rows, sort } = sortManagers(managers, {}, true);
    expect(rows.map((row) => row.name)).toEqual(['Cedar', 'Birch', 'Ash']);
    expect(sort).toEqual({ key: 'span', direction: 'desc' });
  });

  it('has those with too many first for who may not rank them', () => {
    const wide = managers.map((entry) => ({ ...entry, overLimit: entry.name === 'Ash' }));
    expect(sortManagers(wide, {}, false).rows.map((row) => row.name)).toEqual(['Ash', 'Birch', 'Cedar']);
  });

  it('is by team, then surname for everybody else, whatever the address asks for', () => {
    expect(names(false)).toEqual(['Birch', 'Cedar', 'Ash']);
  });
});
