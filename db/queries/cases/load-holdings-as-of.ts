import { and, gt, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';
import { type RowsOf, togetherInChunks } from '../kit/together';
import { type AsOf, isKnown, rowsAsKnown, selectVersions, versionsOf } from '../rules/load-versions';
import { keptAllocation, keptCase } from '../kit/past-facts';

/** Who was the officer of record of a case on a day. */
export interface HoldingAsOf {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly recordedAt: string | null;
}

/** What some officers held on a day is read from: open holdings, and those that ended after the day. */
export function holdingAsOfReads(db: Reader, t: Tables, staffCodes: StaffCode[], { onDate, knownAt }: AsOf) {
  const { startedOn, endedOn, decidedAt, staffCode } = t.allocations;
  const onTheDay = or(isNull(endedOn), and(lte(startedOn, onDate), gt(endedOn, onDate)));
  const theirs = and(inArray(staffCode, staffCodes), lt(decidedAt, knownAt), onTheDay);
  return {
    holdings: selectHoldings(db, t, theirs),
    oldHoldings: selectVersions(db, t, 'allocation', { keys: selectIds(db, t, theirs), staffCodes }, knownAt),
  };
}

/** What some officers held on a day, as it was known. */
export function toHoldingsAsOf(
  rows: RowsOf<ReturnType<typeof holdingAsOfReads>>,
  staffCodes: readonly StaffCode[],
  asOf: AsOf,
): HoldingAsOf[] {
  const asked = new Set<string>(staffCodes);
  return holdingsAsKnown(rows, asOf).filter((row) => asked.has(row.staffCode));
}

/** Who held some cases on a day, as it was known. */
export async function loadHoldingsOfCases(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  asOf: AsOf,
): Promise<HoldingAsOf[]> {
  const rows = await togetherInChunks(db, crns, (part) => {
    const ofCases = inArray(t.allocations.crn, part);
    return {
      holdings: selectHoldings(db, t, ofCases),
      oldHoldings: selectVersions(db, t, 'allocation', { keys: selectIds(db, t, ofCases) }, asOf.knownAt),
    };
  });
  return holdingsAsKnown(rows, asOf);
}

function selectHoldings(db: Reader, t: Tables, where: SQL | undefined) {
  const { id, crn, staffCode, startedOn, endedOn, decidedAt } = t.allocations;
  return db
    .select({ id, crn, staffCode, startedOn, endedOn, recordedAt: decidedAt })
    .from(t.allocations)
    .where(where);
}

function selectIds(db: Reader, t: Tables, where: SQL | undefined) {
  return db.select({ id: t.allocations.id }).from(t.allocations).where(where);
}

function holdingsAsKnown(
  { holdings, oldHoldings }: RowsOf<ReturnType<typeof holdingAsOfReads>>,
  { onDate, knownAt }: AsOf,
): HoldingAsOf[] {
  const versions = versionsOf<HoldingAsOf>(keptAllocation, oldHoldings);
  return rowsAsKnown<HoldingAsOf>(holdings, versions, (row) => row.id, knownAt).filter(
    (row) => row.endedOn === null || (row.startedOn <= onDate && onDate < row.endedOn),
  );
}

/** What cases as they were known at an instant are read from. */
export function caseAsOfReads(db: Reader, t: Tables, crns: Crn[], knownAt: string) {
  const { endedOn, recordedAt } = t.cases;
  return {
    cases: db
      .select({ ...caseColumns(t), endedOn, recordedAt })
      .from(t.cases)
      .where(inArray(t.cases.crn, crns)),
    oldCases: selectVersions(db, t, 'case', { keys: crns }, knownAt),
  };
}

/** The cases that were live on a day, as they were known, by CRN. Names are those of now. */
export function toCasesAsOf(
  rows: RowsOf<ReturnType<typeof caseAsOfReads>>,
  { onDate, knownAt }: AsOf,
): Map<string, CaseFacts> {
  const versions = versionsOf(keptCase, rows.oldCases);
  const live = new Map<string, CaseFacts>();
  for (const now of rows.cases) {
    const { endedOn: ended, recordedAt: recorded, ...facts } = { ...now, ...versions.get(now.crn) };
    if (isKnown(recorded, knownAt) && (ended === null || onDate < ended)) live.set(facts.crn, facts);
  }
  return live;
}
