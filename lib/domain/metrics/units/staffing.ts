import { groupBy, sumOf } from '../../../kernel/collections';
import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  type IsoDate,
  isoDate,
  laterOf,
} from '../../../kernel/dates';
import { percentRoundedHalfUp, quotientRoundedHalfUp } from '../../../kernel/ratio';
import { workingDaysBetween } from '../../../kernel/working-days';
import type { AbsenceKind } from '../../workload/absence/absence';
import { stretchesOf } from '../../workload/absence/absence-stretch';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import type { Heads } from './small-cells';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import { kindForCounts } from '../../workload/measure/withheld';

/** What staff figures are worked out from: everybody of a unit, those who have left included. */
export type StaffRecord = Pick<
  OfficerRecord,
  'staffCode' | 'grade' | 'contractedHoursHundredths' | 'startDate' | 'leavingDate' | 'absences'
>;

/** Absences of more than so many calendar days are counted apart too. */
export const LONG_ABSENCE_DAYS = 28;

/** Working days lost to sickness over 12 months. */
interface Sickness {
  readonly workingDays: number;
  /** The same without absences of more than 28 calendar days. */
  readonly shortDays: number;
  readonly averageFte: number;
  /** Working days for each average FTE, half up to 1 decimal; null where there is no FTE. */
  readonly perFte: number | null;
  readonly shortPerFte: number | null;
}

/** Leavers over 12 months. */
interface Turnover {
  readonly leavers: number;
  /** Half of heads at the start and at the end together. */
  readonly averageHeads: number;
  /** Half up to 1 decimal; null where nobody was there. */
  readonly percent: number | null;
  /** Secondments that began in the 12 months: apart, since nobody has left. */
  readonly secondments: number;
}

/** The staff figures of a unit or a grade: the year from the day after `from` to `to`, the last day of a month. */
export interface Staffing {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly sickness: Sickness;
  readonly turnover: Turnover;
  /** People whose hours or grade are not recorded: in no FTE, so their sickness is left out as well. */
  readonly withoutHours: number;
}

/** A year that ends with a month: the days after `from`, up to `to`. */
export interface StaffingYear {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The year that staff figures of a day are of: the 12 months to the end of the last month that is over. The figures stand
 * for a month, so that two days of it can be subtracted from each other by nobody.
 */
export function staffingYear(onDate: IsoDate): StaffingYear {
  const thisMonth = isoDate(`${onDate.slice(0, 8)}01`);
  return { from: addDays(addMonths(thisMonth, -12), -1), to: addDays(thisMonth, -1) };
}

/** Sickness and turnover of some people over the year that counts on a day (docs/rules/measures.md, M-14). */
export function measureStaffing(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly StaffRecord[],
  onDate: IsoDate,
): Staffing {
  return staffingOf(model, tallyStaff(model, staff, onDate), onDate);
}

/** The same by grade of the model, grades without anybody left out. */
export function staffingByGrade(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly StaffRecord[],
  onDate: IsoDate,
): Map<string, Staffing> {
  return staffingByGradeOf(model, tallyStaff(model, staff, onDate), onDate);
}

/** What the staff figures of a grade are worked out from, added up. Days of sickness are working days. */
interface StaffTally {
  /** Everybody on record, and those who served in the year. */
  readonly people: number;
  readonly served: number;
  /** Of those who served, those whose hours and grade are recorded. */
  readonly known: number;
  readonly knownAtStart: number;
  readonly knownAtEnd: number;
  readonly atStart: number;
  readonly atEnd: number;
  readonly leavers: number;
  readonly secondments: number;
  readonly sickDays: number;
  readonly shortSickDays: number;
  /** Contracted hours in hundredths times calendar days served. */
  readonly hoursTimesDays: number;
}

/** By code of the grade; under no code, those whose grade is not recorded. */
export type StaffTallies = Readonly<Record<string, StaffTally>>;

const NO_GRADE = '';

/** Adds up the staff of each grade over the year that counts on a day. */
export function tallyStaff(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly StaffRecord[],
  onDate: IsoDate,
): StaffTallies {
  const year = staffingYear(onDate);
  const byGrade = groupBy(staff, (one) => findGrade(model, one.grade)?.code ?? NO_GRADE);
  return Object.fromEntries(
    [...byGrade].map(([code, people]) => [code, tallyOfGrade(model, people, year)] as const),
  );
}

function tallyOfGrade(
  model: Pick<WorkloadModel, 'grades'>,
  people: readonly StaffRecord[],
  { from, to }: StaffingYear,
): StaffTally {
  const served = people.filter((one) => hasServed(one, from, to));
  const known = served.filter((one) => isFteKnown(model, one));
  const spells = known.flatMap((one) => spellsOf(one, from, to));
  return {
    people: people.length,
    served: served.length,
    known: known.length,
    knownAtStart: headsOn(known, from),
    knownAtEnd: headsOn(known, to),
    atStart: headsOn(served, from),
    atEnd: headsOn(served, to),
    leavers: served.filter(
      (one) => one.leavingDate !== null && one.leavingDate > from && one.leavingDate <= to,
    ).length,
    secondments: sumOf(served, (one) => secondmentsBegun(one, from, to)),
    sickDays: sumOf(spells, (spell) => spell.workingDays),
    shortSickDays: sumOf(spells, (spell) => (spell.long ? 0 : spell.workingDays)),
    hoursTimesDays: sumOf(known, (one) => daysServed(one, from, to) * (one.contractedHoursHundredths ?? 0)),
  };
}

function secondmentsBegun(one: StaffRecord, from: IsoDate, to: IsoDate): number {
  return stretchesOf(ofKind(one, 'secondment')).filter(({ startDate }) => startDate > from && startDate <= to)
    .length;
}

/** The staff figures from what the people of some grades add up to. */
export function staffingOf(
  model: Pick<WorkloadModel, 'grades'>,
  tallies: StaffTallies,
  onDate: IsoDate,
): Staffing {
  const { from, to } = staffingYear(onDate);
  const all = Object.values(tallies);
  return {
    from,
    to,
    sickness: sicknessOf(model, tallies, daysBetween(from, to)),
    turnover: turnoverOf(all),
    withoutHours: sumOf(all, ({ served, known }) => served - known),
  };
}

/** The same by grade of the model, grades without anybody left out. */
export function staffingByGradeOf(
  model: Pick<WorkloadModel, 'grades'>,
  tallies: StaffTallies,
  onDate: IsoDate,
): Map<string, Staffing> {
  return new Map(
    model.grades.flatMap(({ code }) => {
      const tally = tallies[code];
      return tally === undefined ? [] : [[code, staffingOf(model, { [code]: tally }, onDate)] as const];
    }),
  );
}

/**
 * Average heads by LDU and grade over the year that staff figures of a day are of: of those whose hours and grade are recorded,
 * since no other's sickness is counted. A grade of which nobody was there at the start or at the end counts 0, and is there.
 */
export function averageHeads(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly (StaffRecord & { readonly lduCode: string; readonly regionCode: string })[],
  onDate: IsoDate,
): Heads[] {
  return [...groupBy(staff, (one) => one.lduCode).values()].flatMap((people) => {
    const [first] = people;
    return first === undefined ? [] : headsOf(first, tallyStaff(model, people, onDate));
  });
}

/** The same of one LDU, from what its staff add up to. */
export function headsOf(
  { lduCode, regionCode }: { readonly lduCode: string; readonly regionCode: string },
  tallies: StaffTallies,
): Heads[] {
  return Object.entries(tallies).flatMap(([code, { served, knownAtStart, knownAtEnd }]) =>
    served === 0
      ? []
      : [{ regionCode, lduCode, gradeCode: code || '?', heads: (knownAtStart + knownAtEnd) / 2 }],
  );
}

/** Whether somebody was on the staff on a day after `from`, up to `to`. */
function hasServed({ startDate, leavingDate }: StaffRecord, from: IsoDate, to: IsoDate): boolean {
  return (leavingDate === null || leavingDate > from) && (startDate ?? to) <= to;
}

function headsOn(staff: readonly StaffRecord[], day: IsoDate): number {
  return staff.filter(
    (one) => (one.startDate ?? day) <= day && (one.leavingDate === null || one.leavingDate > day),
  ).length;
}

/** Whether somebody's full-time equivalent is known. */
function isFteKnown(model: Pick<WorkloadModel, 'grades'>, one: StaffRecord): boolean {
  return findGrade(model, one.grade) !== null && one.contractedHoursHundredths !== null;
}

function sicknessOf(model: Pick<WorkloadModel, 'grades'>, tallies: StaffTallies, days: number): Sickness {
  const all = Object.values(tallies);
  const workingDays = sumOf(all, (tally) => tally.sickDays);
  const shortDays = sumOf(all, (tally) => tally.shortSickDays);
  // Contracted hours over the days served, as full-time days: the grades in the order of the model, so that the sum is always the same.
  const fteDays = sumOf(
    model.grades,
    (grade) => (tallies[grade.code]?.hoursTimesDays ?? 0) / grade.fullTimeHoursHundredths,
  );
  const hundredths = Math.round((100 * fteDays) / days);
  const perFte = (lost: number): number | null => quotientRoundedHalfUp(lost * 100, hundredths, 1);
  return {
    workingDays,
    shortDays,
    averageFte: hundredths / 100,
    perFte: perFte(workingDays),
    shortPerFte: perFte(shortDays),
  };
}

/** Days of the stretch on which somebody was on the staff: after `from`, up to `to`. */
function daysServed(one: StaffRecord, from: IsoDate, to: IsoDate): number {
  const start = laterOf(one.startDate ?? from, from);
  const end = one.leavingDate === null ? to : earlierOf(one.leavingDate, to);
  return Math.max(0, daysBetween(start, end));
}

function spellsOf(
  one: StaffRecord,
  from: IsoDate,
  to: IsoDate,
): { readonly workingDays: number; readonly long: boolean }[] {
  const lastServed = one.leavingDate === null ? to : earlierOf(addDays(one.leavingDate, -1), to);
  const firstServed = laterOf(one.startDate ?? addDays(from, 1), addDays(from, 1));
  const sick = stretchesOf(ofKind(one, 'sickness'));
  return sick.flatMap(({ startDate, endDate }) => {
    const first = laterOf(startDate, firstServed);
    const last = earlierOf(endDate ?? lastServed, lastServed);
    if (last < first) return [];
    const length = daysBetween(startDate, endDate ?? lastServed) + 1;
    return [
      {
        workingDays: workingDaysBetween(addDays(first, -1), last),
        long: length > LONG_ABSENCE_DAYS,
      },
    ];
  });
}

function turnoverOf(all: readonly StaffTally[]): Turnover {
  const heads = sumOf(all, ({ atStart, atEnd }) => atStart + atEnd);
  const leavers = sumOf(all, (tally) => tally.leavers);
  return {
    leavers,
    averageHeads: heads / 2,
    percent: percentRoundedHalfUp(leavers * 2, heads, 1),
    secondments: sumOf(all, (tally) => tally.secondments),
  };
}

/** Counted by the kind as recorded, which the reader of the figure need not know of anybody. */
function ofKind(one: StaffRecord, kind: AbsenceKind): StaffRecord['absences'] {
  return one.absences.filter((entry) => kindForCounts(entry) === kind);
}
