import type { GradeRole } from '../../banding/case-vocabulary';
import { formatListName } from '../../../kernel/format';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadState } from '../../workload/measure/states';
import { type CapacityFacts, factsOf, holdsCases, isInPost } from '../capacity/capacity-facts';
import { officersWithCases } from '../counts/count-officers';
import { compareWorkloads } from '../units/sort-team-rows';
import type { Unit } from '../units/units';
import type { PeopleRule } from './people-list';

/** The workloads of a unit's officers as marks without names; those without a percentage are only counted. */
export interface UnitDots {
  readonly code: string;
  readonly officers: readonly { readonly percent: number; readonly role: GradeRole }[];
  readonly withoutPercent: number;
}

/** The marks of each unit: its responsible officers who hold a case. */
export function listUnitDots(facts: CapacityFacts, units: readonly Unit[]): UnitDots[] {
  return units.map((unit) => {
    const officers = officersWithCases(factsOf(facts, unit));
    const marks = officers.flatMap(({ workload, grade }) =>
      workload.workloadPercent === null || grade === null
        ? []
        : [{ percent: workload.workloadPercent, role: grade.role }],
    );
    return { code: unit.code, officers: marks, withoutPercent: officers.length - marks.length };
  });
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
export function listOfficers(facts: CapacityFacts): OfficerLine[] {
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

/** How a list of the officers of a team is filtered and sorted. */
export function officerLineRule(
  team: Pick<Unit, 'code' | 'name'>,
  mayRank: boolean,
): PeopleRule<OfficerLine> {
  return {
    personOf: ({ staffCode, name, gradeCode }) => ({
      staffCode,
      name,
      gradeCode,
      teamCode: team.code,
      teamName: team.name,
    }),
    mayRank,
    figures: {
      workload: compareWorkloads,
      cases: (a, b) => a.caseCount - b.caseCount,
      beyond: (a, b) => a.beyondGrade - b.beyondGrade,
    },
  };
}
