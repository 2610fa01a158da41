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

/** CRNs or staff codes of each kind that are out of order by the rules of today; a kind of which there is nothing may be left out. */
export type OutOfOrder = Readonly<Partial<Record<OutOfOrderKind, readonly string[]>>>;

/** What is out of order on a day among officers and the cases that they hold: the lists that home counts, by the same tests. */
export function findOutOfOrder(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
): OutOfOrder {
  const found: Partial<Record<OutOfOrderKind, string[]>> = {};
  const add = (kind: OutOfOrderKind, keys: readonly string[]): void => {
    if (keys.length > 0) (found[kind] ??= []).push(...keys);
  };
  addCases(model, officers, onDate, add);
  for (const { officer, cases } of officers) {
    const why = reallocationDue(model, officer, onDate)?.why;
    if (why === undefined || cases.length === 0) continue;
    add(`${why}_officers`, [officer.staffCode]);
    add(
      `${why}_cases`,
      cases.map((entry) => entry.facts.crn),
    );
  }
  for (const list of OFFICER_COUNTS)
    add(
      list,
      officersInList(model, officers, list, onDate).map((entry) => entry.officer.staffCode),
    );
  return found;
}

function addCases(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
  add: (kind: OutOfOrderKind, keys: readonly string[]) => void,
): void {
  const held = officers.flatMap((holder) => {
    const gone = reallocationDue(model, holder.officer, onDate) !== null;
    return holder.cases.map((entry) => ({ holder, row: toCaseRow(model, entry, NO_NAME, gone, onDate) }));
  });
  const crnsOf = (entries: typeof held): string[] => entries.map(({ row }) => row.crn);
  for (const list of CASE_COUNTS) {
    const belongs = caseListTest(model, list, onDate);
    add(list, crnsOf(held.filter(({ row, holder }) => belongs(row, holder))));
  }
  for (const state of OVERSIGHT_COUNTS)
    add(`oversight_${state}`, crnsOf(held.filter(({ row }) => row.oversight === state)));
}

const NO_NAME = { text: '', restricted: false, named: false };
