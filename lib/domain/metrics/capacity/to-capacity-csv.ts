import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import type { TeamKind } from '../units/team-kinds';
import type { CapacityView, MeasuredUnit } from './capacity-answer';

const HEAD = [
  'level',
  'code',
  'name',
  'workload_percent',
  'points_used',
  'points_available',
  'live_cases',
  'community',
  'licence',
  'custody',
  'unpaid_work',
  'officers_holding_cases',
  'officers_over_100',
  'officers_over_110',
  'excessive',
  'over_50_cases',
  'over_75_cases',
  'officers_under_guards',
  'beyond_grade',
  'held_cases',
  'oversight_missing',
  'oversight_needed',
  'not_trained',
  'domestic_abuse_cases',
  'same_officer',
  'same_officer_of',
  'inputs_complete',
  'uncovered',
  'unallocated',
  'oldest_wait_working_days',
] as const;

/** At the end, after the columns by grade. */
const APART = [
  'provisional_bands',
  'range_low_percent',
  'range_high_percent',
  'co_workers',
  'co_worker_points_used',
  'co_worker_points_available',
  'community_payback_workload_percent',
  'without_community_payback_workload_percent',
  'contact_overdue',
  'contact_over_28_days',
  'contact_over_56_days',
  'contact_cases',
  'attendance',
  'pre_release_contact_due',
  'release_passed_in_custody',
  'warrants',
  'contact_suspended',
] as const;

const STARTS = [
  'starts_community_12_months',
  'starts_community_year_before',
  'starts_after_release_12_months',
  'starts_after_release_year_before',
] as const;

/** At the very end: columns by grade that came later. */
const averagesHeads = (grades: readonly string[]): string[] =>
  grades.map((grade) => `${grade}_average_caseload_per_available_fte`);

/** The units table as rows of a file: the marking and the date of the data first, each unit below, and the unit itself as the last row. */
export function toCapacityCsv(view: CapacityView): CsvCell[][] {
  const grades = Object.keys(view.fteByGrade);
  const gradeHeads = grades.flatMap((grade) => [
    `${grade}_fte_holding_cases`,
    `${grade}_fte_contracted`,
    `${grade}_fte_available`,
    `${grade}_average_caseload`,
  ]);
  const gapHeads = Object.keys(view.capacityGapFteByGrade).map((grade) => `${grade}_capacity_gap_fte`);
  const reachHeads = Object.keys(view.capacityGap).flatMap((grade) => [
    `${grade}_capacity_gap_before_lending_fte`,
    `${grade}_capacity_gap_high_fte`,
  ]);
  return [
    [`${OFFICIAL_MARKING}. Data from ${view.dataAsOf ?? 'no import yet'}. Model ${view.modelVersion}.`],
    [...HEAD, ...gradeHeads, ...gapHeads, ...reachHeads, ...APART, ...STARTS, ...averagesHeads(grades)],
    ...[...view.units, view].map((unit) => toRow(unit, grades)),
  ];
}

function toRow(unit: MeasuredUnit, grades: readonly string[]): CsvCell[] {
  const { community, licence, custody, unpaid_work: unpaidWork } = unit.casesBySetting;
  const kindPercent = (kind: TeamKind): number | null =>
    unit.kinds.find((entry) => entry.kind === kind)?.workloadPercent ?? null;
  return [
    unit.level,
    unit.code,
    unit.name,
    unit.workloadPercent,
    unit.pointsUsed,
    unit.pointsAvailable,
    unit.liveCases,
    community,
    licence,
    custody,
    unpaidWork,
    unit.officersHoldingCases.count,
    unit.officersOver100.count,
    unit.officersOver110.count,
    unit.excessive.count,
    unit.over50Cases.count,
    unit.over75Cases.count,
    unit.over50Cases.of,
    unit.beyondGrade.count,
    unit.beyondGrade.of,
    unit.oversightMissing.count,
    unit.oversightMissing.of,
    unit.notTrained.count,
    unit.notTrained.of,
    unit.sameOfficer.count,
    unit.sameOfficer.of,
    unit.inputsComplete.count,
    unit.uncovered.count,
    unit.unallocated.count,
    unit.unallocated.oldestWaitWorkingDays,
    ...grades.flatMap((grade) => {
      const fte = unit.fteByGrade[grade];
      const average = unit.averageCaseloadByGrade[grade];
      return [
        fte?.holdingCases ?? null,
        fte?.contracted ?? null,
        fte?.available ?? null,
        average?.value ?? null,
      ];
    }),
    ...Object.values(unit.capacityGapFteByGrade),
    ...Object.values(unit.capacityGap).flatMap(({ before, high }) => [before, high]),
    unit.provisionalBands,
    unit.range?.low ?? null,
    unit.range?.high ?? null,
    unit.coWorkers.officers.length,
    unit.coWorkers.pointsUsed,
    unit.coWorkers.pointsAvailable,
    kindPercent('community_payback'),
    kindPercent('supervision'),
    unit.contactOverdue.count,
    unit.contactOver28.count,
    unit.contactOver56.count,
    unit.contactOverdue.of,
    unit.attendanceKnown ? 'known' : 'not known',
    unit.preReleaseDue.count,
    unit.releasePassed.count,
    unit.warrants.count,
    unit.contactSuspended.count,
    unit.starts?.community.count ?? null,
    unit.starts?.community.before ?? null,
    unit.starts?.afterRelease.count ?? null,
    unit.starts?.afterRelease.before ?? null,
    ...grades.map((grade) => unit.averageCaseloadByGrade[grade]?.perAvailable ?? null),
  ];
}
