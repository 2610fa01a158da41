import { GRADE_ROLES, type GradeRole } from '../../banding/case-vocabulary';
import { sumOf } from '../../../kernel/collections';
import { formatListName } from '../../../kernel/format';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadState } from '../../workload/measure/states';
import { type CapacityFacts, holdsCases, isInPost } from '../capacity/capacity-facts';
import { officersWithCases } from '../counts/count-officers';
import { compareWorkloads } from '../units/sort-team-rows';
import type { IsoDate } from '../../../kernel/dates';
import { lasts, type SinceWeeks } from '../capacity/narrow-list';
import type { PeopleRule } from './people-list';

/** The workloads of a unit's officers as marks without names; those without a percentage are only counted. */
export interface UnitDots {
  readonly code: string;
  readonly officers: readonly { readonly percent: number; readonly role: GradeRole }[];
  readonly withoutPercent: number;
}

/** The marks of a unit as sums: percentages by role, and how many have none. */
export interface DotTally {
  readonly percents: Readonly<Partial<Record<GradeRole, readonly number[]>>>;
  readonly withoutPercent: number;
}

/** The workloads of a unit's responsible officers who hold a case. */
export function tallyDots(facts: Pick<CapacityFacts, 'officers'>): DotTally {
  const percents: Partial<Record<GradeRole, number[]>> = {};
  const officers = officersWithCases(facts);
  let marked = 0;
  for (const { workload, grade } of officers) {
    if (workload.workloadPercent === null || grade === null) continue;
    (percents[grade.role] ??= []).push(workload.workloadPercent);
    marked += 1;
  }
  return { percents, withoutPercent: officers.length - marked };
}

/** More marks than this on one page run into each other: units are then drawn as bars, and their officers are left out. */
const MOST_DOTS = 300;

/** The marks of each unit. */
export function unitDotsOf(units: readonly { readonly code: string; readonly dots: DotTally }[]): UnitDots[] {
  const marks = units.map(({ code, dots: { percents, withoutPercent } }): UnitDots => ({
    code,
    // In the order of the marks alone: who they are does not follow from it.
    officers: GRADE_ROLES.flatMap((role) =>
      (percents[role] ?? []).map((percent) => ({ percent, role })),
    ).sort((a, b) => a.percent - b.percent),
    withoutPercent,
  }));
  const all = sumOf(marks, (entry) => entry.officers.length);
  return all > MOST_DOTS ? marks.map((entry) => ({ ...entry, officers: [] })) : marks;
}

/** An officer in a list of their own team. */
export interface OfficerLine {
  readonly staffCode: string;
  readonly name: string;
  readonly gradeCode: string | null;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly state: WorkloadState;
  readonly caseCount: number;
  readonly guardPassed: number | null;
  readonly caseCapPassed: number | null;
  readonly beyondGrade: number;
}

/** Everybody of a team who is in post or holds a case and whose grade may hold cases, by surname: a list, never a ranking. */
export function listOfficers(facts: Pick<CapacityFacts, 'officers' | 'onDate'>): OfficerLine[] {
  return facts.officers
    .filter((entry) => holdsCases(entry) || (isInPost(entry, facts.onDate) && entry.grade?.role !== 'other'))
    .map(toOfficerLine);
}

/** One officer with what a list says of them. */
export function toOfficerLine({
  officer,
  grade,
  workload,
  cases,
  guardPassed,
  caseCapPassed,
}: MeasuredOfficer): OfficerLine {
  return {
    staffCode: officer.staffCode,
    name: formatListName(officer),
    gradeCode: grade?.code ?? officer.grade,
    pointsUsedHundredths: workload.pointsUsedHundredths,
    pointsAvailable: workload.pointsAvailable,
    state: workload.state,
    caseCount: cases.length,
    guardPassed,
    caseCapPassed,
    beyondGrade: cases.filter((entry) => entry.judgement.verdict === 'not_allowed').length,
  };
}

/** An officer in a list that may span teams. */
export interface PlacedLine extends OfficerLine {
  readonly teamCode: string;
  readonly teamName: string;
  /** The day since which they have been over the second threshold; null where they are not. */
  readonly overSince: IsoDate | null;
  /** The column of the histogram that they stand in (distribution.ts). */
  readonly column: string;
}

/** What narrows a list of officers behind a figure besides name, grade and team; null is everybody. */
export interface OfficerNarrowing {
  readonly since: SinceWeeks | null;
  readonly column: string | null;
}

/** How a list of officers behind a figure is filtered and sorted. */
export function officerLineRule<Line extends PlacedLine>(
  mayRank: boolean,
  { since, column }: OfficerNarrowing,
  today: IsoDate,
): PeopleRule<Line> {
  return {
    personOf: (line) => line,
    mayRank,
    figures: {
      workload: compareWorkloads,
      cases: (a, b) => a.caseCount - b.caseCount,
      beyond: (a, b) => a.beyondGrade - b.beyondGrade,
      day: (a, b) => (a.overSince ?? NEVER).localeCompare(b.overSince ?? NEVER),
    },
    ...(since === null && column === null
      ? {}
      : {
          narrowed: (line: Line) =>
            (since === null || lasts(line.overSince, since, today)) &&
            (column === null || line.column === column),
        }),
  };
}

/** Who is not over stands after all who are. */
const NEVER = '9999';
