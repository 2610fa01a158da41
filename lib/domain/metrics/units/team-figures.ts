import { sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import { isResponsibleGrade, type WorkloadModel } from '../../workload/model/model';
import { type Standing, standingOn } from '../../workload/measure/officer-standing';
import type { WorkloadState } from '../../workload/measure/states';
import { countedPart, measureUnitWork } from '../../workload/measure/unit-part';
import { type CoWorker, listCoWorkers } from '../cases/co-workers';
import { isOver100, isOver110, officersWithCases } from '../counts/count-officers';
import { type TeamRow, toTeamRow } from './team-row';

/** Somebody of the team who is not in the table: staff who hold no cases, and people who have left. */
export interface TeamMember {
  readonly staffCode: string;
  readonly forename: string;
  readonly surname: string;
  readonly gradeCode: string | null;
  readonly standing: Standing;
  readonly leavingDate: IsoDate | null;
}

export interface TeamTotals extends GroupWorkload {
  readonly newIn7Days: number;
  readonly awayToday: number;
  readonly endingIn4Weeks: number;
  readonly releasesIn4Weeks: number;
  readonly contractedHoursHundredths: number;
  readonly reductionHoursHundredths: number;
}

/** Officers over 100% (docs/rules/measures.md, M-1): over, well over or no capacity, of the responsible officers who hold a live case. */
export interface OverCapacityCount {
  /** In state over, well over or no capacity. */
  readonly over: number;
  readonly wellOver: number;
  readonly noCapacity: number;
  readonly withCapacity: number;
  readonly holding: number;
}

/** The officers of a team, and what they come to. */
export interface TeamFigures {
  readonly rows: readonly TeamRow[];
  readonly others: readonly TeamMember[];
  /** Measured by themselves: in no total of the team. */
  readonly coWorkers: readonly CoWorker[];
  readonly totals: TeamTotals;
  readonly overCapacity: OverCapacityCount;
  readonly beyondGrade: number;
  /** How many rows have passed each caseload guard, lowest guard first. */
  readonly guards: readonly { readonly guard: number; readonly officers: number }[];
}

/** Everything that a team page shows of its officers: rows in the order given, totals as a ratio of sums. */
export function toTeamFigures(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
): TeamFigures {
  const counted = officers.map((entry) => ({ ...entry, workload: countedPart(model, entry) }));
  const shown = counted.filter((entry) => isInTable(entry, onDate));
  const rows = shown.map((entry) => toTeamRow(model, entry, onDate));
  const coWorkers = listCoWorkers(model, officers);
  const named = new Set<string>([...rows, ...coWorkers].map((entry) => entry.staffCode));
  return {
    rows,
    others: officers
      .filter((entry) => !named.has(entry.officer.staffCode))
      .map((entry) => toMember(entry, onDate)),
    coWorkers,
    totals: toTotals(model, officers, rows),
    overCapacity: countOverCapacity(officers),
    beyondGrade: sumOf(rows, (row) => row.attention.beyond_grade),
    guards: [...model.caseloadGuards]
      .sort((a, b) => a - b)
      .map((guard) => ({
        guard,
        officers: rows.filter((row) => row.guardPassed !== null && row.guardPassed >= guard).length,
      })),
  };
}

/** Responsible officers who have not left, people whose grade is not recorded, and everybody who holds a case or has points that count: so that the rows add up. */
function isInTable(entry: MeasuredOfficer, onDate: IsoDate): boolean {
  const { caseCount, pointsUsedHundredths, pointsAvailable } = entry.workload;
  if (caseCount > 0 || pointsUsedHundredths !== 0 || pointsAvailable !== 0) return true;
  if (standingOn(entry.officer, onDate) === 'left') return false;
  return entry.grade === null || isResponsibleGrade(entry.grade);
}

/** Counts officers over 100% among the responsible officers who hold at least one live case. */
export function countOverCapacity(officers: readonly MeasuredOfficer[]): OverCapacityCount {
  const holding = officersWithCases({ officers });
  const inState = (state: WorkloadState): number =>
    holding.filter((entry) => entry.workload.state === state).length;
  return {
    over: holding.filter(isOver100).length,
    wellOver: holding.filter(isOver110).length,
    noCapacity: inState('no_capacity'),
    withCapacity: inState('spare'),
    holding: holding.length,
  };
}

function toMember(entry: MeasuredOfficer, onDate: IsoDate): TeamMember {
  const { staffCode, forename, surname, leavingDate, grade } = entry.officer;
  return {
    staffCode,
    forename,
    surname,
    gradeCode: entry.grade?.code ?? grade,
    standing: standingOn(entry.officer, onDate),
    leavingDate,
  };
}

/**
 * The officers as one: a ratio of sums. Where nothing is available only because grades or hours are not recorded, details are
 * missing: that is not the same as no capacity.
 */
export function measureTeam(model: WorkloadModel, officers: readonly MeasuredOfficer[]): GroupWorkload {
  const group = measureUnitWork(model, officers);
  return hoursUnknown(group, officers) ? { ...group, state: 'unknown' } : group;
}

/** Whether a group has no points available since hours are not recorded, and not since nobody has any. */
export function hoursUnknown(
  { pointsAvailable }: Pick<GroupWorkload, 'pointsAvailable'>,
  officers: readonly MeasuredOfficer[],
): boolean {
  const states = officers.map((entry) => entry.workload.state);
  return pointsAvailable === 0 && states.includes('unknown') && !states.includes('no_capacity');
}

function toTotals(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  rows: readonly TeamRow[],
): TeamTotals {
  return {
    ...measureTeam(model, officers),
    newIn7Days: sumOf(rows, (row) => row.newIn7Days),
    awayToday: rows.filter((row) => row.awayToday).length,
    endingIn4Weeks: sumOf(rows, (row) => row.endingIn4Weeks),
    releasesIn4Weeks: sumOf(rows, (row) => row.releasesIn4Weeks),
    contractedHoursHundredths: sumOf(rows, (row) => row.contractedHoursHundredths ?? 0),
    reductionHoursHundredths: sumOf(rows, (row) => row.reductionHoursHundredths),
  };
}
