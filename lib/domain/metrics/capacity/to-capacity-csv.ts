import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import type { TeamKind } from '../units/team-kinds';
import type { CapacityView, MeasuredUnit } from './capacity-answer';

type Column = readonly [head: string, cell: (unit: MeasuredUnit) => CsvCell];

const FIGURES: readonly Column[] = [
  ['level', (unit) => unit.level],
  ['code', (unit) => unit.code],
  ['name', (unit) => unit.name],
  ['workload_percent', (unit) => unit.workloadPercent],
  ['points_used', (unit) => unit.pointsUsed],
  ['points_available', (unit) => unit.pointsAvailable],
  ['live_cases', (unit) => unit.liveCases],
  ['community', (unit) => unit.casesBySetting.community],
  ['licence', (unit) => unit.casesBySetting.licence],
  ['custody', (unit) => unit.casesBySetting.custody],
  ['unpaid_work', (unit) => unit.casesBySetting.unpaid_work],
  ['officers_holding_cases', (unit) => unit.officersHoldingCases.count],
  ['officers_over_100', (unit) => unit.officersOver100.count],
  ['officers_over_110', (unit) => unit.officersOver110.count],
  ['excessive', (unit) => unit.excessive.count],
  ['over_50_cases', (unit) => unit.over50Cases.count],
  ['over_75_cases', (unit) => unit.over75Cases.count],
  ['officers_under_guards', (unit) => unit.over50Cases.of],
  ['beyond_grade', (unit) => unit.beyondGrade.count],
  ['held_cases', (unit) => unit.beyondGrade.of],
  ['oversight_missing', (unit) => unit.oversightMissing.count],
  ['oversight_needed', (unit) => unit.oversightMissing.of],
  ['not_trained', (unit) => unit.notTrained.count],
  ['domestic_abuse_cases', (unit) => unit.notTrained.of],
  ['same_officer', (unit) => unit.sameOfficer.count],
  ['same_officer_of', (unit) => unit.sameOfficer.of],
  ['inputs_complete', (unit) => unit.inputsComplete.count],
  ['uncovered', (unit) => unit.uncovered.count],
  ['unallocated', (unit) => unit.unallocated.count],
  ['oldest_wait_working_days', (unit) => unit.unallocated.oldestWaitWorkingDays],
];

/** At the end, after the columns by grade. */
const APART: readonly Column[] = [
  ['provisional_bands', (unit) => unit.provisionalBands],
  ['range_low_percent', (unit) => unit.range?.low ?? null],
  ['range_high_percent', (unit) => unit.range?.high ?? null],
  ['co_workers', (unit) => unit.coWorkers.officers.length],
  ['co_worker_points_used', (unit) => unit.coWorkers.pointsUsed],
  ['co_worker_points_available', (unit) => unit.coWorkers.pointsAvailable],
  ['community_payback_workload_percent', (unit) => kindPercent(unit, 'community_payback')],
  ['without_community_payback_workload_percent', (unit) => kindPercent(unit, 'supervision')],
  ['contact_overdue', (unit) => unit.contactOverdue.count],
  ['contact_over_28_days', (unit) => unit.contactOver28.count],
  ['contact_over_56_days', (unit) => unit.contactOver56.count],
  ['contact_cases', (unit) => unit.contactOverdue.of],
  ['attendance', (unit) => (unit.attendanceKnown ? 'known' : 'not known')],
  ['pre_release_contact_due', (unit) => unit.preReleaseDue.count],
  ['release_passed_in_custody', (unit) => unit.releasePassed.count],
  ['warrants', (unit) => unit.warrants.count],
  ['contact_suspended', (unit) => unit.contactSuspended.count],
];

const STARTS: readonly Column[] = [
  ['starts_community_12_months', (unit) => unit.starts?.community.count ?? null],
  ['starts_community_year_before', (unit) => unit.starts?.community.before ?? null],
  ['starts_after_release_12_months', (unit) => unit.starts?.afterRelease.count ?? null],
  ['starts_after_release_year_before', (unit) => unit.starts?.afterRelease.before ?? null],
];

/** The units table as rows of a file: the marking and the date of the data first, each unit below, and the unit itself as the last row. */
export function toCapacityCsv(view: CapacityView): CsvCell[][] {
  const columns = columnsOf(view);
  return [
    [`${OFFICIAL_MARKING}. Data from ${view.dataAsOf ?? 'no import yet'}. Model ${view.modelVersion}.`],
    columns.map(([head]) => head),
    ...[...view.units, view].map((unit) => columns.map(([, cell]) => cell(unit))),
  ];
}

/** Columns by grade stand between; those that came later stand at the very end, so that no column moves. */
function columnsOf(view: CapacityView): Column[] {
  const grades = Object.keys(view.fteByGrade);
  return [
    ...FIGURES,
    ...grades.flatMap(gradeColumns),
    ...Object.keys(view.capacityGapFteByGrade).map((grade): Column => [
      `${grade}_capacity_gap_fte`,
      (unit) => unit.capacityGapFteByGrade[grade] ?? null,
    ]),
    ...Object.keys(view.capacityGap).flatMap(gapColumns),
    ...APART,
    ...STARTS,
    ...grades.map((grade): Column => [
      `${grade}_average_caseload_per_available_fte`,
      (unit) => unit.averageCaseloadByGrade[grade]?.perAvailable ?? null,
    ]),
  ];
}

function gradeColumns(grade: string): Column[] {
  return [
    [`${grade}_fte_holding_cases`, (unit) => unit.fteByGrade[grade]?.holdingCases ?? null],
    [`${grade}_fte_contracted`, (unit) => unit.fteByGrade[grade]?.contracted ?? null],
    [`${grade}_fte_available`, (unit) => unit.fteByGrade[grade]?.available ?? null],
    [`${grade}_average_caseload`, (unit) => unit.averageCaseloadByGrade[grade]?.value ?? null],
  ];
}

function gapColumns(grade: string): Column[] {
  return [
    [`${grade}_capacity_gap_before_lending_fte`, (unit) => unit.capacityGap[grade]?.before ?? null],
    [`${grade}_capacity_gap_high_fte`, (unit) => unit.capacityGap[grade]?.high ?? null],
  ];
}

function kindPercent(unit: MeasuredUnit, kind: TeamKind): number | null {
  return unit.kinds.find((entry) => entry.kind === kind)?.workloadPercent ?? null;
}
