import type { PgTable } from 'drizzle-orm/pg-core';
import { allocations } from '../allocation';
import { cases } from '../cases';
import type { PastThing } from '../past/past-thing';
import { caseCovers, caseShares, supports } from '../sharing';
import { absences, officers, reductions, reports } from '../staff';

/** A table of which each row is kept as it was before it is changed or removed, so that a past day can be replayed. */
export interface KeptTable {
  readonly table: PgTable;
  /** Names of the schema: the key of a row, and the officer whose workload it tells on (null for a case). */
  readonly key: string;
  readonly officer: string | null;
  /** What tells on a workload: a row is kept when one of these changes. Read back by queries/past-facts.ts. */
  readonly tells: readonly string[];
  /** Kept with them; changed alone, they are no reason to keep a row. */
  readonly beside: readonly string[];
}

/** The kept tables, by the kind of their rows. A change here needs a migration (triggers.ts). */
export const KEPT: Readonly<Record<PastThing, KeptTable>> = {
  officer: kept(officers, 'staffCode', 'staffCode', [
    'staffCode',
    'teamCode',
    'grade',
    'contractedHoursHundredths',
    'startDate',
    'leavingDate',
    'recordedAt',
  ]),
  reduction: kept(
    reductions,
    'id',
    'staffCode',
    [
      'id',
      'staffCode',
      'reason',
      'hoursHundredths',
      'startDate',
      'endDate',
      'notes',
      'cancelledAt',
      'reviewedAt',
      'recordedAt',
    ],
    ['version'],
  ),
  absence: kept(
    absences,
    'id',
    'staffCode',
    ['id', 'staffCode', 'kind', 'startDate', 'endDate', 'cancelledAt', 'recordedAt'],
    ['version'],
  ),
  report: kept(reports, 'reportId', 'staffCode', [
    'reportId',
    'staffCode',
    'kind',
    'completedOn',
    'recordedAt',
  ]),
  case: kept(cases, 'crn', null, [
    'crn',
    'setting',
    'dateOfBirth',
    'sex',
    'cohort',
    'state',
    'endedOn',
    'recordedAt',
    'rsr',
    'ogrs',
    'rosh',
    'importedBand',
    'flags',
    'flagsKnown',
  ]),
  allocation: kept(allocations, 'id', 'staffCode', [
    'id',
    'crn',
    'staffCode',
    'kind',
    'startedOn',
    'endedOn',
    'decidedAt',
  ]),
  share: kept(caseShares, 'id', 'staffCode', [
    'id',
    'crn',
    'staffCode',
    'kind',
    'percent',
    'startedOn',
    'endedOn',
    'recordedAt',
  ]),
  cover: kept(caseCovers, 'id', 'staffCode', [
    'id',
    'crn',
    'staffCode',
    'holderStaffCode',
    'startsOn',
    'endsOn',
    'cancelledAt',
    'recordedAt',
  ]),
  support: kept(supports, 'id', 'fromStaffCode', [
    'id',
    'fromStaffCode',
    'toStaffCode',
    'crn',
    'givenOn',
    'pointsHundredths',
    'cancelledAt',
    'recordedAt',
  ]),
};

type ColumnOf<Table extends PgTable> = keyof Table['_']['columns'] & string;

function kept<Table extends PgTable>(
  table: { readonly pg: Table },
  key: ColumnOf<Table>,
  officer: ColumnOf<Table> | null,
  tells: readonly ColumnOf<Table>[],
  beside: readonly ColumnOf<Table>[] = [],
): KeptTable {
  return { table: table.pg, key, officer, tells, beside };
}
