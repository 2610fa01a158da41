import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isoDate, toEpochDay, fromEpochDay } from '../../../kernel/dates';
import { asStaffCode } from '../../../kernel/ids';
import { isWorkingDay } from '../../../kernel/working-days';
import type { RecordedAbsence } from '../../workload/measure/officer-record';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { averageHeads, measureStaffing, type StaffRecord, staffingByGrade, staffingYear } from './staffing';
import { shownCells } from './small-cells';

/** The year that counts goes from Monday 1 December 2025 to Monday 30 November 2026. */
const TODAY = isoDate('2026-12-02');
const FROM = isoDate('2025-11-30');
const TO = isoDate('2026-11-30');

let serial = 0;
const absence = (
  startDate: string,
  endDate: string | null,
  kind: RecordedAbsence['kind'] = 'sickness',
): RecordedAbsence => ({
  id: `a${(serial += 1)}`,
  version: 1,
  kind,
  startDate: isoDate(startDate),
  endDate: endDate === null ? null : isoDate(endDate),
});
const person = (more: Partial<StaffRecord> = {}): StaffRecord => ({
  staffCode: asStaffCode(`S${(serial += 1)}`),
  grade: 'CM',
  contractedHoursHundredths: 3700,
  startDate: isoDate('2020-01-01'),
  leavingDate: null,
  absences: [],
  ...more,
});
const staffing = (...staff: StaffRecord[]) => measureStaffing(IBAT_4, staff, TODAY);

describe('the year of sickness and turnover', () => {
  it.each([
    ['in the middle of a month', '2026-11-18', '2025-11-01', '2026-10-31'],
    ['on the first day of a month', '2026-11-01', '2025-11-01', '2026-10-31'],
    ['on the last day of a month, which is not over', '2026-10-31', '2025-10-01', '2026-09-30'],
    ['on 29 February', '2028-02-29', '2027-02-01', '2028-01-31'],
    ['after a leap day', '2028-03-01', '2027-03-01', '2028-02-29'],
    ['at New Year', '2027-01-01', '2026-01-01', '2026-12-31'],
  ])('ends with the last whole month: %s', (_, day, first, last) => {
    const { from, to } = staffingYear(isoDate(day));
    expect([addDays(from, 1), to]).toEqual([first, last]);
  });

  it('stands for the whole month: every day of it gives the same figures', () => {
    const staff = [
      person({ absences: [absence('2026-10-05', null)] }),
      person({ leavingDate: isoDate('2026-12-15') }),
      person({ startDate: isoDate('2026-12-10') }),
    ];
    expect(measureStaffing(IBAT_4, staff, isoDate('2026-12-31'))).toEqual(
      measureStaffing(IBAT_4, staff, isoDate('2026-12-01')),
    );
  });
});

describe('sickness over 12 months', () => {
  it('counts working days for each average FTE', () => {
    const half = person({ contractedHoursHundredths: 1850, absences: [absence('2026-10-05', '2026-10-09')] });
    expect(staffing(person(), half).sickness).toEqual({
      workingDays: 5,
      shortDays: 5,
      averageFte: 1.5,
      perFte: 3.3,
      shortPerFte: 3.3,
    });
  });

  it.each([
    ['the first day of the 12 months is in them', '2025-12-01', '2025-12-01', 1],
    ['the last working day before is not', '2025-11-28', '2025-11-28', 0],
    ['the last day of the month is', '2026-11-30', null, 1],
    ['the days of this month are not', '2026-12-01', null, 0],
    ['a spell from before counts from the first day on', '2025-10-01', '2025-12-02', 2],
    ['weekends and bank holidays are no working days', '2025-12-25', '2025-12-28', 0],
  ])('%s', (_, start, end, days) => {
    expect(staffing(person({ absences: [absence(start, end)] })).sickness.workingDays).toBe(days);
  });

  it('counts a day once where two records have it, and nothing but sickness', () => {
    const absences = [
      absence('2026-10-05', '2026-10-07'),
      absence('2026-10-06', '2026-10-08'),
      absence('2026-09-07', '2026-09-11', 'annual_leave'),
    ];
    expect(staffing(person({ absences })).sickness.workingDays).toBe(4);
  });

  it('leaves out of the short ones those of more than 28 days, two that follow each other as one', () => {
    const of28 = person({ absences: [absence('2026-03-02', '2026-03-29')] });
    expect(staffing(of28).sickness).toMatchObject({ workingDays: 20, shortDays: 20 });
    const joined = person({
      absences: [absence('2026-03-02', '2026-03-29'), absence('2026-03-30', '2026-03-30')],
    });
    expect(staffing(joined).sickness).toMatchObject({ workingDays: 21, shortDays: 0 });
  });

  it('ends when somebody leaves, and leaves out people without hours, saying so', () => {
    const left = person({ leavingDate: isoDate('2026-10-07'), absences: [absence('2026-10-05', null)] });
    expect(staffing(left).sickness.workingDays).toBe(2);
    const unknown = person({ contractedHoursHundredths: null, absences: [absence('2026-10-05', null)] });
    expect(staffing(unknown)).toMatchObject({
      withoutHours: 1,
      sickness: { workingDays: 0, averageFte: 0, perFte: null },
    });
  });

  it('has an average FTE of the days that each served', () => {
    const halfYear = person({ startDate: addDays(FROM, 182) });
    expect(staffing(halfYear).sickness.averageFte).toBe(0.5);
  });

  it('is what counting each day by hand gives', () => {
    const day = fc.integer({ min: toEpochDay(FROM) - 60, max: toEpochDay(TO) + 60 }).map(fromEpochDay);
    const spell = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 60 })));
    fc.assert(
      fc.property(
        fc.array(spell, { maxLength: 5 }),
        fc.option(day),
        fc.option(day),
        (spells, starts, leaves) => {
          const absences = spells.map(([from, length]) =>
            absence(from, length === null ? null : addDays(from, length)),
          );
          const one = person({ absences, startDate: starts, leavingDate: leaves });
          let days = 0;
          for (let at = toEpochDay(FROM) + 1; at <= toEpochDay(TO); at += 1) {
            const on = fromEpochDay(at);
            const inPost = (starts === null || starts <= on) && (leaves === null || on < leaves);
            const sick = absences.some(
              (entry) => entry.startDate <= on && (entry.endDate === null || on <= entry.endDate),
            );
            if (inPost && sick && isWorkingDay(on)) days += 1;
          }
          expect(staffing(one).sickness.workingDays).toBe(days);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('turnover over 12 months', () => {
  it('is leavers over half of the heads at the start and at the end', () => {
    const staff = [
      ...Array.from({ length: 8 }, () => person()),
      person({ leavingDate: isoDate('2026-05-01') }),
      person({ startDate: isoDate('2026-02-02') }),
    ];
    expect(staffing(...staff).turnover).toEqual({
      leavers: 1,
      averageHeads: 9,
      percent: 11.1,
      secondments: 0,
    });
  });

  it.each([
    ['on the last day of the month', '2026-11-30', 1],
    ['in this month', '2026-12-01', 0],
    ['on the first day of the 12 months', '2025-12-01', 1],
    ['on the day before', '2025-11-30', 0],
  ])('somebody who left %s', (_, day, leavers) => {
    expect(staffing(person({ leavingDate: isoDate(day) })).turnover.leavers).toBe(leavers);
  });

  it('counts secondments apart: nobody has left', () => {
    const away = person({ absences: [absence('2026-02-02', '2027-02-01', 'secondment')] });
    expect(staffing(away).turnover).toMatchObject({ leavers: 0, secondments: 1, percent: 0 });
    const before = person({ absences: [absence('2025-11-30', null, 'secondment')] });
    expect(staffing(before).turnover.secondments).toBe(0);
  });

  it('has no percentage where nobody is', () => {
    expect(staffing().turnover.percent).toBeNull();
  });
});

describe('by grade', () => {
  const many = (grade: string, count: number): StaffRecord[] =>
    Array.from({ length: count }, () => person({ grade, startDate: addMonths(TODAY, -60) }));
  const shown = (...groups: [string, number][]): string[] => [
    ...shownCells(
      { level: 'ldu', code: 'L1' },
      averageHeads(
        IBAT_4,
        groups.flatMap(([grade, count]) =>
          many(grade, count).map((one) => ({ ...one, lduCode: 'L1', regionCode: 'R1' })),
        ),
        TODAY,
      ),
    ).grades,
  ];

  it('takes another name of a grade for the grade', () => {
    expect([...staffingByGrade(IBAT_4, [...many('PO', 1), ...many('scm', 1)], TODAY).keys()]).toEqual([
      'SCM',
    ]);
  });

  it('counts a grade of somebody who came and went within the year, so that it takes another with it', () => {
    const staff = [
      ...many('CM', 30),
      ...many('SCM', 20),
      person({ grade: 'PQiP', startDate: isoDate('2026-02-02'), leavingDate: isoDate('2026-06-01') }),
    ].map((one) => ({ ...one, lduCode: 'L1', regionCode: 'R1' }));
    const heads = averageHeads(IBAT_4, staff, TODAY);
    expect([...shownCells({ level: 'ldu', code: 'L1' }, heads).grades]).toEqual(['CM']);
  });

  it('counts nobody whose hours are not recorded: their sickness is in no figure, so a few others stand alone in it', () => {
    const unknown = many('SCM', 12).map((one) => ({ ...one, contractedHoursHundredths: null }));
    const staff = [...many('CM', 30), ...many('SCM', 2), ...unknown];
    const placed = staff.map((one) => ({ ...one, lduCode: 'L1', regionCode: 'R1' }));
    const shownOf = shownCells({ level: 'ldu', code: 'L1' }, averageHeads(IBAT_4, placed, TODAY));
    expect([shownOf.all, [...shownOf.grades]]).toEqual([true, []]);
  });

  it('shows sickness of 10 people or more', () => {
    expect(shown(['SCM', 10], ['CM', 30])).toEqual(['SCM', 'CM']);
    expect(shown(['SCM', 9], ['CM', 30], ['SPO', 4])).toEqual(['CM']);
  });

  it('hides the smallest of the others where one grade alone would be hidden', () => {
    expect(shown(['SCM', 12], ['CM', 30], ['SPO', 4])).toEqual(['CM']);
    expect(shown(['CM', 30], ['SPO', 4])).toEqual([]);
  });
});
