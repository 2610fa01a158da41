import { CASES } from './landed-cases';
import { DECISION_RECORDS } from './landed-decisions';
import { measuredRecords, RECORDS } from './landed-records';
import { SHARED_WORK } from './landed-shared-work';
import { ESTATE, OFFICERS } from './landed-staff';
import type { TableRows } from './table-rows';

/** What cannot be said in the order of the inserts. */
export const LATER_UPDATES = [
  "update officer set line_manager_staff_code = 'LO0009' where staff_code = 'LO0008'",
];

/** Data as a release before this one held it, parents first: its columns, and its words. Today is Saturday 28 November 2026. */
export function landedRows(version: 0 | 1 | 2 | 3 | 4): TableRows[] {
  return [
    ...ESTATE,
    ...OFFICERS,
    ...CASES,
    ...RECORDS,
    ...measuredRecords(version),
    ...(version >= 1 ? SHARED_WORK : []),
    ...(version >= 2 ? DECISION_RECORDS : []),
  ];
}
