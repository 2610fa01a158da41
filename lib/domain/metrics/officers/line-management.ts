import type { Scope } from '../../access/actor';
import type { Place } from '../../access/can';
import { groupBy } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import type { StaffCode } from '../../../kernel/ids';
import { findGrade, spanLimitOf, type WorkloadModel } from '../../workload/model/model';
import { type Dated, standingOn } from '../../workload/measure/officer-standing';
import { isInside } from '../units/units';
import type { ListedPerson, PeopleRule } from './people-list';
import { compareNames } from '../../../kernel/text/fold-name';

/** Somebody on the staff, and who manages them. */
export interface ManagedPerson extends Place, Pick<Dated, 'startDate' | 'leavingDate'> {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
  readonly lineManagerStaffCode: StaffCode | null;
  /** Live cases held as officer of record. */
  readonly caseCount: number;
}

/** One line manager and how many people they manage (docs/rules/measures.md, M-5). */
export interface ManagerSpan {
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
  /** Everybody in post whom they manage, in whatever unit. */
  readonly officers: number;
  /** Of those, how many are in the unit that is looked at. */
  readonly officersHere: number;
  /** The manager's own live cases. */
  readonly ownCases: number;
  readonly overLimit: boolean;
}

/** Somebody in post whom nobody manages, and why. */
export interface Unmanaged {
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
  readonly why: 'none_recorded' | 'manager_left' | 'manager_not_started';
}

export interface LineManagement {
  /** Above this a span is a warning. */
  readonly limit: number;
  /** By surname, never by span. */
  readonly managers: readonly ManagerSpan[];
  /** The widest span; 0 where nobody manages anybody. */
  readonly widest: number;
  readonly unmanaged: readonly Unmanaged[];
  /** Those in post of the unit who have a line manager. */
  readonly managed: number;
}

/**
 * The line managers of a unit's staff and their spans. `everybody` is the whole staff, so
 * that a span is the same from wherever it is looked at. Somebody of the manager grade may have nobody above them.
 */
export function measureLineManagement(
  model: Pick<WorkloadModel, 'spanLimit' | 'grades'>,
  everybody: readonly ManagedPerson[],
  unit: Scope,
  onDate: IsoDate,
): LineManagement {
  const here = (person: ManagedPerson): boolean => isInside(unit, person);
  const limit = spanLimitOf(model);
  const byCode = new Map(everybody.map((person) => [person.staffCode, person]));
  const inPost = everybody.filter((person) => isInPost(person, onDate));
  const reports = groupBy(
    inPost.filter((person) => person.lineManagerStaffCode !== null),
    (person) => person.lineManagerStaffCode,
  );
  const ofUnit = inPost.filter(here);
  const codes = new Set(ofUnit.flatMap((person) => person.lineManagerStaffCode ?? []));
  const managers = [...codes].flatMap((code): ManagerSpan[] => {
    const manager = byCode.get(code);
    if (!manager || !isInPost(manager, onDate)) return [];
    const managed = reports.get(code) ?? [];
    return [
      {
        ...nameOf(model, manager),
        officers: managed.length,
        officersHere: managed.filter(here).length,
        ownCases: manager.caseCount,
        overLimit: managed.length > limit,
      },
    ];
  });
  const unmanaged = ofUnit.flatMap((person): Unmanaged[] => {
    const why = whyUnmanaged(model, person, byCode, onDate);
    return why === null ? [] : [{ ...nameOf(model, person), why }];
  });
  return {
    limit,
    managers: managers.sort(byName),
    widest: Math.max(0, ...managers.map((entry) => entry.officers)),
    unmanaged: unmanaged.sort(byName),
    managed: ofUnit.filter((person) => {
      const manager = byCode.get(person.lineManagerStaffCode ?? person.staffCode);
      return person.lineManagerStaffCode !== null && manager !== undefined && isInPost(manager, onDate);
    }).length,
  };
}

function whyUnmanaged(
  model: Pick<WorkloadModel, 'grades'>,
  person: ManagedPerson,
  byCode: ReadonlyMap<string, ManagedPerson>,
  onDate: IsoDate,
): Unmanaged['why'] | null {
  if (person.lineManagerStaffCode === null) {
    return findGrade(model, person.grade)?.role === 'manager' ? null : 'none_recorded';
  }
  const manager = byCode.get(person.lineManagerStaffCode);
  if (!manager) return 'none_recorded';
  switch (standingOn({ ...manager, absences: [] }, onDate)) {
    case 'left':
      return 'manager_left';
    case 'not_started':
      return 'manager_not_started';
    case 'current':
      return null;
  }
}

function isInPost(person: ManagedPerson, onDate: IsoDate): boolean {
  return standingOn({ ...person, absences: [] }, onDate) === 'current';
}

type Who = Pick<ManagerSpan, 'staffCode' | 'name' | 'grade' | 'teamCode' | 'teamName'>;

function nameOf(model: Pick<WorkloadModel, 'grades'>, person: ManagedPerson): Who {
  const { staffCode, teamCode, teamName } = person;
  const grade = findGrade(model, person.grade)?.code ?? person.grade;
  return { staffCode, grade, teamCode, teamName, name: formatListName(person) };
}

function byName(
  a: { readonly name: string; readonly staffCode: string },
  b: { readonly name: string; readonly staffCode: string },
): number {
  return compareNames(a.name, b.name) || a.staffCode.localeCompare(b.staffCode);
}

/** How a list of line managers is filtered and sorted: those with too many first, that being a warning of the unit. */
export function managerRule(mayRank: boolean): PeopleRule<ManagerSpan> {
  return {
    personOf,
    mayRank,
    figures: {
      span: (a, b) => a.officers - b.officers,
      cases: (a, b) => a.ownCases - b.ownCases,
    },
    usual: { sort: 'span', descending: true },
    isWarned: ({ overLimit }) => overLimit,
  };
}

/** The same of those who have no line manager: nothing of them is a figure. */
export function unmanagedRule(mayRank: boolean): PeopleRule<Unmanaged> {
  return { personOf, mayRank, figures: {}, usual: { sort: 'name', descending: false } };
}

function personOf({ staffCode, name, grade, teamCode, teamName }: Who): ListedPerson {
  return { staffCode, name, gradeCode: grade, teamCode, teamName };
}
