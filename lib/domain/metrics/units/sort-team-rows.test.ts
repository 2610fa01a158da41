import { describe, expect, it } from 'vitest';
import { asStaffCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import {
  attentionTotal,
  DEFAULT_SORT,
  filterTeamRows,
  shownAttention,
  sortTeamRows,
  TEAM_SORTS,
  type TeamFilter,
} from './sort-team-rows';
import { type TeamRow, toTeamRow } from './team-row';
import { toTeamFigures } from './team-figures';
import { cases, LONG_SICK, officer, SENIOR_CASE, someCase, TODAY } from '../testing/test-facts';

const named = (surname: string) => ({ surname, staffCode: asStaffCode(surname) });
const busy = officer(cases(80), named('Busy'));
const calm = officer(cases(10), named('Calm'));
const sick = officer(cases(3), { ...named('Sick'), ...LONG_SICK });
const sickEmpty = officer([], { ...named('Sickempty'), ...LONG_SICK });
const nameless = officer(cases(2), { ...named('Nograde'), grade: null });
const beyond = officer([someCase(SENIOR_CASE)], named('Beyond'));
const all = [busy, calm, sick, sickEmpty, nameless, beyond];
const rows = all.map((entry) => toTeamRow(IBAT_4, entry, TODAY));
const names = (list: readonly TeamRow[]): string[] => list.map((row) => row.surname);
const ANY: TeamFilter = { grade: null, state: null, needs: null };

describe('the order of a team table', () => {
  it('puts no capacity above every percentage, missing details next, and not available last: none is ever 0%', () => {
    expect(names(sortTeamRows(rows, DEFAULT_SORT))).toEqual([
      'Sick',
      'Nograde',
      'Busy',
      'Calm',
      'Beyond',
      'Sickempty',
    ]);
    expect(names(sortTeamRows(rows, { sort: 'workload', descending: false }))).toEqual([
      'Sickempty',
      'Beyond',
      'Calm',
      'Busy',
      'Nograde',
      'Sick',
    ]);
  });

  it('keeps people with the same value by surname, whichever way it runs', () => {
    expect(names(sortTeamRows(rows, { sort: 'releases', descending: true }))).toEqual(
      [...names(rows)].sort(),
    );
    expect(names(sortTeamRows(rows, { sort: 'releases', descending: false }))).toEqual(
      [...names(rows)].sort(),
    );
  });

  it.each(TEAM_SORTS)('sorts by %s without losing anybody', (sort) => {
    expect(sortTeamRows(rows, { sort, descending: true })).toHaveLength(rows.length);
  });
});

describe('the filters of a team table', () => {
  const filtered = (filter: Partial<TeamFilter>) => names(filterTeamRows(rows, { ...ANY, ...filter }));
  it('let through what they say', () => {
    expect(filtered({})).toHaveLength(6);
    expect(filtered({ state: 'over_100' })).toEqual(['Busy', 'Sick']);
    expect(filtered({ state: 'unavailable' })).toEqual(['Sickempty']);
    expect(filtered({ grade: 'none' })).toEqual(['Nograde']);
    expect(filtered({ grade: 'CM', needs: 'beyond_grade' })).toEqual(['Beyond']);
    expect(filtered({ needs: 'over_75_cases' })).toEqual(['Busy']);
    expect(filtered({ needs: 'away' })).toEqual(['Sick', 'Sickempty']);
    expect(filtered({ needs: 'needs_reallocating' })).toEqual(['Sick']);
  });
});

describe('what needs attention', () => {
  it('is the reallocation alone once every case needs a new officer', () => {
    const row = rows.find((entry) => entry.surname === 'Sick');
    expect(row && shownAttention(row)).toEqual({ needs_reallocating: 3, beyond_grade: 0 });
    expect(row && attentionTotal(row)).toBe(3);
  });

  it('counts a case beyond grade with its missing oversight', () => {
    const row = rows.find((entry) => entry.surname === 'Beyond');
    expect(row?.attention).toMatchObject({ beyond_grade: 1, oversight_missing: 1 });
  });
});

describe('the team as a whole', () => {
  it('is a ratio of sums, with the points of the absent in it', () => {
    const { totals, overCapacity, guards } = toTeamFigures(IBAT_4, all, TODAY);
    expect(totals.pointsUsedHundredths).toBe(rows.reduce((sum, row) => sum + row.pointsUsedHundredths, 0));
    expect(totals.pointsAvailable).toBe(3 * 2176);
    expect(overCapacity).toEqual({ over: 2, wellOver: 0, noCapacity: 1, withCapacity: 2, holding: 4 });
    expect(guards).toEqual([
      { guard: 50, officers: 1 },
      { guard: 75, officers: 1 },
    ]);
  });

  it('lists staff without cases and leavers apart, but never a leaver who holds cases', () => {
    const manager = officer([], { ...named('Manager'), grade: 'SPO' });
    const left = officer([], { ...named('Left'), leavingDate: TODAY });
    const leftHolding = officer(cases(1), { ...named('Leftholding'), leavingDate: TODAY });
    const view = toTeamFigures(IBAT_4, [manager, left, leftHolding, calm], TODAY);
    expect(view.others.map((member) => [member.surname, member.standing])).toEqual([
      ['Manager', 'current'],
      ['Left', 'left'],
    ]);
    expect(names(view.rows)).toEqual(['Leftholding', 'Calm']);
    expect(view.rows[0]?.state).toBe('no_capacity');
  });

  it('says details missing, not no capacity, where nobody has a grade or hours recorded', () => {
    const { totals } = toTeamFigures(IBAT_4, [nameless], TODAY);
    expect(totals).toMatchObject({ state: 'unknown', pointsAvailable: 0, caseCount: 2 });
    expect(toTeamFigures(IBAT_4, [nameless, sick], TODAY).totals.state).toBe('no_capacity');
  });
});
