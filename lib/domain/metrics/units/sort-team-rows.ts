import { sumOf } from '../../../kernel/collections';
import { compareRatios } from '../../../kernel/ratio';
import type { CaseAttention } from '../../workload/contact/case-attention';
import type { TeamRow } from './team-row';
import { isOverCapacity, WORKLOAD_STATES, type WorkloadState } from '../../workload/measure/states';
import { comparePeople } from '../../../kernel/text/fold-name';

export const TEAM_SORTS = [
  'workload',
  'name',
  'grade',
  'cases',
  'new',
  'attention',
  'away',
  'points',
  'hours',
  'ending',
  'releases',
] as const;
type TeamSort = (typeof TEAM_SORTS)[number];

export interface SortOrder {
  readonly sort: TeamSort;
  readonly descending: boolean;
}

export const DEFAULT_SORT: SortOrder = { sort: 'workload', descending: true };

/** Filters of the team table; null is "any". */
export interface TeamFilter {
  readonly grade: string | null;
  readonly state: TeamStateFilter | null;
  readonly needs: TeamNeed | null;
}

/** One state, or everybody over 100% (over, well over, and no capacity). */
export type TeamStateFilter = WorkloadState | 'over_100';
export const TEAM_STATE_FILTERS: readonly TeamStateFilter[] = ['over_100', ...WORKLOAD_STATES];

export const TEAM_NEEDS = [
  'any',
  'needs_reallocating',
  'beyond_grade',
  'contact_overdue',
  'oversight',
  'training_gap',
  'details_missing',
  'away',
  'over_50_cases',
  'over_75_cases',
] as const;
export type TeamNeed = (typeof TEAM_NEEDS)[number];

/** What the "needs attention" column counts, as one number to sort by. Missing details and coming reviews weigh nothing there. */
export function attentionTotal(row: Pick<TeamRow, 'attention'>): number {
  return sumOf(Object.values(shownAttention(row)), (count) => count);
}

/** What the column shows: once all cases need reallocating, only that and beyond grade; otherwise everything that asks for action. */
export function shownAttention(row: Pick<TeamRow, 'attention'>): Partial<Record<CaseAttention, number>> {
  const {
    needs_reallocating,
    holder_barred,
    beyond_grade,
    beside_not_allowed,
    release_passed,
    contact_overdue,
    oversight_missing,
    oversight_overdue,
    oversight_due,
    training_gap,
  } = row.attention;
  if (needs_reallocating > 0) return { needs_reallocating, beyond_grade };
  return {
    holder_barred,
    beyond_grade,
    beside_not_allowed,
    release_passed,
    contact_overdue,
    oversight_missing,
    oversight_overdue,
    oversight_due,
    training_gap,
  };
}

/** The rows in an order; people with the same value by surname, forename and staff code. */
export function sortTeamRows(rows: readonly TeamRow[], order: SortOrder): TeamRow[] {
  const compare = COMPARE[order.sort];
  const direction = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => direction * compare(a, b) || byName(a, b));
}

/** The rows that a filter lets through. */
export function filterTeamRows(rows: readonly TeamRow[], filter: TeamFilter): TeamRow[] {
  return rows.filter(
    (row) =>
      (filter.grade === null || (row.gradeCode ?? NO_GRADE) === filter.grade) &&
      (filter.state === null ||
        (filter.state === 'over_100' ? isOverCapacity(row.state) : row.state === filter.state)) &&
      (filter.needs === null || hasNeed(row, filter.needs)),
  );
}

/** How a filter names officers whose grade is not recorded. */
export const NO_GRADE = 'none';

function hasNeed(row: TeamRow, need: TeamNeed): boolean {
  const { attention } = row;
  switch (need) {
    case 'any':
      return attentionTotal(row) > 0;
    case 'oversight':
      return attention.oversight_missing + attention.oversight_overdue + attention.oversight_due > 0;
    case 'away':
      return row.awayToday;
    case 'over_50_cases':
      return row.guardPassed !== null;
    case 'over_75_cases':
      return row.guardPassed !== null && row.guardPassed >= 75;
    default:
      return attention[need] > 0;
  }
}

type WorkloadFigures = Pick<TeamRow, 'state' | 'pointsUsedHundredths' | 'pointsAvailable'>;

/**
 * No capacity stands above every percentage and missing details next to it: both hide work, and neither is ever 0%.
 * Not available stands below everything.
 */
function workloadClass(state: WorkloadState): number {
  if (state === 'no_capacity') return 3;
  if (state === 'unknown') return 2;
  return state === 'unavailable' ? 0 : 1;
}

/** The order of two workloads, the lowest first. */
export function compareWorkloads(a: WorkloadFigures, b: WorkloadFigures): number {
  const classes = workloadClass(a.state) - workloadClass(b.state);
  if (classes !== 0) return classes;
  if (workloadClass(a.state) !== 1) return a.pointsUsedHundredths - b.pointsUsedHundredths;
  return compareRatios(a.pointsUsedHundredths, a.pointsAvailable, b.pointsUsedHundredths, b.pointsAvailable);
}

function byName(a: TeamRow, b: TeamRow): number {
  return comparePeople(a, b) || a.staffCode.localeCompare(b.staffCode);
}

const COMPARE: Record<TeamSort, (a: TeamRow, b: TeamRow) => number> = {
  workload: compareWorkloads,
  name: byName,
  grade: (a, b) => (a.gradeCode ?? '~').localeCompare(b.gradeCode ?? '~'),
  cases: (a, b) => a.caseCount - b.caseCount,
  new: (a, b) => a.newIn7Days - b.newIn7Days,
  attention: (a, b) => attentionTotal(a) - attentionTotal(b),
  away: (a, b) => Number(a.away !== '') - Number(b.away !== ''),
  points: (a, b) => a.pointsUsedHundredths - b.pointsUsedHundredths,
  hours: (a, b) => (a.contractedHoursHundredths ?? 0) - (b.contractedHoursHundredths ?? 0),
  ending: (a, b) => a.endingIn4Weeks - b.endingIn4Weeks,
  releases: (a, b) => a.releasesIn4Weeks - b.releasesIn4Weeks,
};
