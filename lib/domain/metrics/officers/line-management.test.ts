import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asStaffCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ManagedPerson, measureLineManagement } from './line-management';

const TODAY = isoDate('2026-11-02');
const TEAM = { level: 'team', code: 'T1' } as const;

const person = (code: string, manager: string | null, more: Partial<ManagedPerson> = {}): ManagedPerson => ({
  staffCode: asStaffCode(code),
  forename: 'Sam',
  surname: code,
  grade: 'CM',
  teamCode: 'T1',
  teamName: 'Team 1',
  lduCode: 'L1',
  regionCode: 'R1',
  startDate: isoDate('2020-01-01'),
  leavingDate: null,
  lineManagerStaffCode: manager === null ? null : asStaffCode(manager),
  caseCount: 0,
  ...more,
});
const boss = (code: string, more: Partial<ManagedPerson> = {}): ManagedPerson =>
  person(code, null, { grade: 'SPO', ...more });
const team = (count: number, manager: string, more: Partial<ManagedPerson> = {}): ManagedPerson[] =>
  Array.from({ length: count }, (_, at) => person(`${manager}-${at}`, manager, more));
const measure = (people: readonly ManagedPerson[], model = IBAT_4) =>
  measureLineManagement(model, people, TEAM, TODAY);

describe('the span of a line manager', () => {
  it('is a warning over 10, not at 10, with the manager’s own cases beside it', () => {
    const found = measure([boss('A', { caseCount: 4 }), boss('B'), ...team(10, 'A'), ...team(11, 'B')]);
    expect(found.managers.map((one) => [one.name, one.officers, one.ownCases, one.overLimit])).toEqual([
      ['A, Sam', 10, 4, false],
      ['B, Sam', 11, 0, true],
    ]);
    expect(found).toMatchObject({ limit: 10, widest: 11, managed: 21, unmanaged: [] });
  });

  it('is judged by the limit of the model', () => {
    const found = measure([boss('A'), ...team(6, 'A')], { ...IBAT_4, spanLimit: 5 });
    expect(found).toMatchObject({ limit: 5, managers: [{ overLimit: true }] });
  });

  it('counts people in other units too, and says how many are here', () => {
    const found = measure([boss('A'), ...team(3, 'A'), person('far', 'A', { teamCode: 'T2' })]);
    expect(found.managers).toMatchObject([{ officers: 4, officersHere: 3 }]);
  });

  it('counts those in post: not who has left or has not started', () => {
    const found = measure([
      boss('A'),
      person('here', 'A'),
      person('gone', 'A', { leavingDate: TODAY }),
      person('to come', 'A', { startDate: isoDate('2026-11-03') }),
    ]);
    expect(found).toMatchObject({ managers: [{ officers: 1 }], managed: 1 });
  });

  it('leaves out managers of other units only', () => {
    const found = measure([boss('A'), boss('B'), person('far', 'B', { teamCode: 'T2' }), person('x', 'A')]);
    expect(found.managers.map((one) => one.staffCode)).toEqual(['A']);
  });
});

describe('people without a line manager', () => {
  it('are those with none recorded, or one who has left or not started; middle managers may have none', () => {
    const found = measure([
      boss('A', { leavingDate: isoDate('2026-10-01') }),
      boss('B', { startDate: isoDate('2026-12-01') }),
      boss('C'),
      person('alone', null),
      person('left behind', 'A'),
      person('waiting', 'B'),
      person('managed', 'C'),
      person('unknown manager', 'X'),
    ]);
    expect(found.unmanaged.map((one) => [one.staffCode, one.why])).toEqual([
      ['alone', 'none_recorded'],
      ['left behind', 'manager_left'],
      ['unknown manager', 'none_recorded'],
      ['waiting', 'manager_not_started'],
    ]);
    expect(found.managed).toBe(1);
    expect(found.managers.map((one) => one.staffCode)).toEqual(['C']);
  });

  it('are nobody where nobody is', () => {
    expect(measure([])).toEqual({ limit: 10, managers: [], widest: 0, unmanaged: [], managed: 0 });
  });
});
