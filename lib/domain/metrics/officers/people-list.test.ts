import { describe, expect, it } from 'vitest';
import { asStaffCode } from '../../../kernel/ids';
import { managerRule, type ManagerSpan } from './line-management';
import {
  isNarrowed,
  orderOfPeople,
  pageOfPeople,
  type PeopleFilter,
  type PeopleOrder,
  sortedPeople,
} from './people-list';

const manager = (name: string, teamName: string, officers: number): ManagerSpan => ({
  staffCode: asStaffCode(`S-${name}`),
  name,
  grade: name === 'Ash, Åsa' ? null : 'SPO',
  teamCode: teamName.toUpperCase(),
  teamName,
  officers,
  officersHere: officers,
  ownCases: 0,
  overLimit: false,
});
const managers = [
  manager('Ash, Åsa', 'West', 3),
  manager('Birch, Bo', 'East', 9),
  manager('Cedar, Cy', 'East', 12),
];
const ALL: PeopleFilter = { name: '', grade: null, team: null };
const surnames = (rows: readonly ManagerSpan[]): string[] => rows.map((row) => row.name.split(',')[0] ?? '');
const listed = (mayRank: boolean, order: PeopleOrder | null, people = managers): string[] =>
  surnames(sortedPeople(people, managerRule(mayRank), { filter: ALL, order }));

describe('the order of a list of staff', () => {
  it('is by a figure for who manages them all, either way round', () => {
    expect(listed(true, { sort: 'span', descending: true })).toEqual(['Cedar', 'Birch', 'Ash']);
    expect(listed(true, { sort: 'span', descending: false })).toEqual(['Ash', 'Birch', 'Cedar']);
  });

  it('has the widest span of line managers first where the address asks for nothing, or for what the list does not have', () => {
    const usual = { sort: 'span', descending: true } as const;
    expect(listed(true, null)).toEqual(['Cedar', 'Birch', 'Ash']);
    expect(orderOfPeople(managerRule(true), null)).toEqual(usual);
    expect(orderOfPeople(managerRule(true), { sort: 'workload', descending: false })).toEqual(usual);
  });

  it('is by team, then surname for everybody else, whatever the address asks for', () => {
    for (const sort of ['span', 'cases', 'name'] as const)
      expect(listed(false, { sort, descending: true })).toEqual(['Birch', 'Cedar', 'Ash']);
  });

  it('has those with too many first for who may not rank them', () => {
    const wide = managers.map((entry) => ({ ...entry, overLimit: entry.officers === 3 }));
    expect(listed(false, null, wide)).toEqual(['Ash', 'Birch', 'Cedar']);
  });

  it('keeps people with the same value by surname, whichever way it runs', () => {
    expect(listed(true, { sort: 'cases', descending: true })).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(listed(true, { sort: 'team', descending: true })).toEqual(['Ash', 'Birch', 'Cedar']);
  });
});

describe('the filter of a list of staff', () => {
  const found = (filter: Partial<PeopleFilter>): string[] =>
    surnames(
      sortedPeople(managers, managerRule(true), {
        filter: { ...ALL, ...filter },
        order: { sort: 'name', descending: false },
      }),
    );

  it('finds a name however it is typed, and a staff code', () => {
    expect(found({ name: 'asa ash' })).toEqual(['Ash']);
    expect(found({ name: 's-birch' })).toEqual(['Birch']);
    expect(found({ name: 'nobody' })).toEqual([]);
  });

  it('narrows by team, and by grade, not recorded among them', () => {
    expect(found({ team: 'EAST' })).toEqual(['Birch', 'Cedar']);
    expect(found({ grade: 'none' })).toEqual(['Ash']);
    expect(found({ grade: 'SPO', name: 'c' })).toEqual(['Birch', 'Cedar']);
  });

  it('is known from none', () => {
    expect(isNarrowed(ALL)).toBe(false);
    expect(isNarrowed({ ...ALL, name: 'a' })).toBe(true);
  });
});

describe('the pages of a list of staff', () => {
  const many = Array.from({ length: 191 }, (_, index) =>
    manager(`N${String(index).padStart(3, '0')}, A`, 'East', 1),
  );
  const order = { sort: 'name', descending: false } as const;

  it('have 50 rows each, and every row where all are asked for', () => {
    const page = (asked: number | 'all') =>
      pageOfPeople(many, managerRule(true), { filter: ALL, order, page: asked });
    expect(page(1)).toMatchObject({ first: 1, last: 50, total: 191, pageCount: 4 });
    expect(surnames(page(4).rows)).toHaveLength(41);
    expect(page('all').rows).toHaveLength(191);
  });
});
