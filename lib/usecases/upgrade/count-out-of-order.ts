import 'server-only';
import type { IsoDate } from '../../kernel/dates';
import { caseListTest, type CaseList, officersInList } from '../../domain/metrics/cases/attention-lists';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { type ReallocationDue, reallocationDue } from '../../domain/workload/measure/officer-standing';
import { toCaseRow } from '../../domain/workload/ledger/to-case-row';

const CASE_COUNTS = [
  'holder_barred',
  'beyond_grade',
  'training_gap',
  'cover_needed',
  'named_contact_needed',
  'release_passed',
  'details_missing',
] as const satisfies readonly CaseList[];
const OVERSIGHT_COUNTS = ['first_due', 'missing', 'overdue'] as const;
const OFFICER_COUNTS = ['trainee_reduction', 'officer_details_missing'] as const;

/** What is counted: cases by list and by the state of their oversight, officers whose cases need another one, officers by list. */
export type OutOfOrderKind =
  | (typeof CASE_COUNTS)[number]
  | `oversight_${(typeof OVERSIGHT_COUNTS)[number]}`
  | `${ReallocationDue['why']}_officers`
  | `${ReallocationDue['why']}_cases`
  | (typeof OFFICER_COUNTS)[number];

/** How much of each kind is out of order by the rules of today; a kind of which there is nothing may be left out. */
export type OutOfOrder = Readonly<Partial<Record<OutOfOrderKind, number>>>;

/** What is out of order on a day among officers and the cases that they hold: the lists that home counts, by the same tests. */
export function countOutOfOrder(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
): OutOfOrder {
  const counts: Partial<Record<OutOfOrderKind, number>> = {};
  countCases(model, officers, onDate, counts);
  for (const { officer, cases } of officers) {
    const why = reallocationDue(model, officer, onDate)?.why;
    if (why === undefined || cases.length === 0) continue;
    counts[`${why}_officers`] = (counts[`${why}_officers`] ?? 0) + 1;
    counts[`${why}_cases`] = (counts[`${why}_cases`] ?? 0) + cases.length;
  }
  for (const list of OFFICER_COUNTS) counts[list] = officersInList(model, officers, list, onDate).length;
  return counts;
}

function countCases(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
  counts: Partial<Record<OutOfOrderKind, number>>,
): void {
  const held = officers.flatMap((holder) => {
    const gone = reallocationDue(model, holder.officer, onDate) !== null;
    return holder.cases.map((entry) => ({ holder, row: toCaseRow(model, entry, NO_NAME, gone, onDate) }));
  });
  for (const list of CASE_COUNTS) {
    const belongs = caseListTest(model, list, onDate);
    counts[list] = held.filter(({ row, holder }) => belongs(row, holder)).length;
  }
  for (const state of OVERSIGHT_COUNTS)
    counts[`oversight_${state}`] = held.filter(({ row }) => row.oversight === state).length;
}

const NO_NAME = { text: '', restricted: false, named: false };
