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
  const { from, to } = staffingYear(onDate);
  const served = staff.filter((one) => hasServed(one, from, to));
  const known = served.filter((one) => fteShare(model, one) !== null);
  return {
    from,
    to,
    sickness: measureSickness(model, known, from, to),
    turnover: measureTurnover(served, from, to),
    withoutHours: served.length - known.length,
  };
}

/** The same by grade of the model, grades without anybody left out. */
export function staffingByGrade(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly StaffRecord[],
  onDate: IsoDate,
): Map<string, Staffing> {
  const byGrade = groupBy(staff, (one) => findGrade(model, one.grade)?.code ?? '');
  return new Map(
    model.grades.flatMap(({ code }) => {
      const ofGrade = byGrade.get(code);
      return ofGrade === undefined ? [] : [[code, measureStaffing(model, ofGrade, onDate)] as const];
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
  const { from, to } = staffingYear(onDate);
  const served = staff.filter((one) => hasServed(one, from, to));
  const cells = groupBy(served, (one) => `${one.lduCode}\n${findGrade(model, one.grade)?.code ?? ''}`);
  return [...cells.values()].flatMap((people) => {
    const [first] = people;
    if (first === undefined) return [];
    const known = people.filter((one) => fteShare(model, one) !== null);
    const gradeCode = findGrade(model, first.grade)?.code ?? '?';
    const heads = (headsOn(known, from) + headsOn(known, to)) / 2;
    return [{ regionCode: first.regionCode, lduCode: first.lduCode, gradeCode, heads }];
  });
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

interface Fte {
  readonly contracted: number;
  readonly fullTime: number;
}

function fteShare(model: Pick<WorkloadModel, 'grades'>, one: StaffRecord): Fte | null {
  const grade = findGrade(model, one.grade);
  if (grade === null || one.contractedHoursHundredths === null) return null;
  return { contracted: one.contractedHoursHundredths, fullTime: grade.fullTimeHoursHundredths };
}

function measureSickness(
  model: Pick<WorkloadModel, 'grades'>,
  staff: readonly StaffRecord[],
  from: IsoDate,
  to: IsoDate,
): Sickness {
  const spells = staff.flatMap((one) => spellsOf(one, from, to));
  const workingDays = sumOf(spells, (spell) => spell.workingDays);
  const shortDays = sumOf(spells, (spell) => (spell.long ? 0 : spell.workingDays));
  // In hundredths of an FTE-day, whole: the sum of contracted hours over the days served.
  const fteDays = sumOf(staff, (one) => {
    const fte = fteShare(model, one);
    return fte === null ? 0 : (daysServed(one, from, to) * fte.contracted) / fte.fullTime;
  });
  const days = daysBetween(from, to);
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

function measureTurnover(staff: readonly StaffRecord[], from: IsoDate, to: IsoDate): Turnover {
  const heads = headsOn(staff, from) + headsOn(staff, to);
  const leavers = staff.filter(
    (one) => one.leavingDate !== null && one.leavingDate > from && one.leavingDate <= to,
  ).length;
  const secondments = sumOf(
    staff,
    (one) =>
      stretchesOf(ofKind(one, 'secondment')).filter(({ startDate }) => startDate > from && startDate <= to)
        .length,
  );
  return {
    leavers,
    averageHeads: heads / 2,
    percent: percentRoundedHalfUp(leavers * 2, heads, 1),
    secondments,
  };
}

/** Counted by the kind as recorded, which the reader of the figure need not know of anybody. */
function ofKind(one: StaffRecord, kind: AbsenceKind): StaffRecord['absences'] {
  return one.absences.filter((entry) => kindForCounts(entry) === kind);
}
