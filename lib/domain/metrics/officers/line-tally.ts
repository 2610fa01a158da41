import type { IsoDate } from '../../../kernel/dates';
import { findGrade, spanLimitOf, type WorkloadModel } from '../../workload/model/model';
import { standingOn } from '../../workload/measure/officer-standing';
import type { ManagedPerson } from './line-management';

/** Who is managed by whom in a place, as sums: those of a unit are those of its places added up. */
export interface LineTally {
  /** People in post by the line manager recorded. */
  readonly managedBy: Readonly<Record<string, number>>;
  /** Those on record who are not in post, once each: they manage nobody. */
  readonly notInPost: Readonly<Record<string, number>>;
  /** People in post who have no line manager and should have one. */
  readonly withoutManager: number;
}

export const NO_LINES: LineTally = { managedBy: {}, notInPost: {}, withoutManager: 0 };

/** What a dashboard tells of line managers: how many manage somebody of the unit, and how wide their spans are. */
export interface LineFigures {
  /** Above this a span is a warning. */
  readonly limit: number;
  readonly managers: number;
  readonly overLimit: number;
  /** The widest span; 0 where nobody manages anybody. */
  readonly widest: number;
  /** People in post who have a line manager, or should have one. */
  readonly inPost: number;
}

type Person = Pick<
  ManagedPerson,
  'staffCode' | 'grade' | 'startDate' | 'leavingDate' | 'lineManagerStaffCode'
>;

/** Adds up the people of a place. */
export function tallyLines(
  model: Pick<WorkloadModel, 'grades'>,
  people: readonly Person[],
  onDate: IsoDate,
): LineTally {
  const managedBy: Record<string, number> = {};
  const notInPost: Record<string, number> = {};
  let withoutManager = 0;
  for (const person of people) {
    const manager = person.lineManagerStaffCode;
    if (standingOn({ ...person, absences: [] }, onDate) !== 'current') notInPost[person.staffCode] = 1;
    else if (manager !== null) managedBy[manager] = (managedBy[manager] ?? 0) + 1;
    else if (findGrade(model, person.grade)?.role !== 'manager') withoutManager += 1;
  }
  return { managedBy, notInPost, withoutManager };
}

/** The figures of a unit. `everywhere`: what the whole staff adds up to, so that a span is the same from wherever it is looked at. */
export function linesOfTally(
  model: Pick<WorkloadModel, 'spanLimit'>,
  unit: LineTally,
  everywhere: LineTally,
): LineFigures {
  const limit = spanLimitOf(model);
  const managing = Object.keys(unit.managedBy).filter((code) => everywhere.notInPost[code] === undefined);
  const spans = managing.map((code) => everywhere.managedBy[code] ?? 0);
  const recorded = Object.values(unit.managedBy).reduce((sum, people) => sum + people, 0);
  return {
    limit,
    managers: managing.length,
    overLimit: spans.filter((span) => span > limit).length,
    widest: spans.reduce((widest, span) => Math.max(widest, span), 0),
    inPost: recorded + unit.withoutManager,
  };
}
