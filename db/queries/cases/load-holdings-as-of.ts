import { and, gt, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';
import { inChunks } from '../kit/chunked';
import { type AsOf, isKnown, loadVersions, rowsAsKnown } from '../rules/load-versions';
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

/** What some officers held on a day, as it was known: open holdings, and those that ended after the day. */
export async function loadHoldingsOfOfficers(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  asOf: AsOf,
): Promise<HoldingAsOf[]> {
  const { onDate, knownAt } = asOf;
  const { startedOn, endedOn, decidedAt, staffCode } = t.allocations;
  const onTheDay = or(isNull(endedOn), and(lte(startedOn, onDate), gt(endedOn, onDate)));
  const current = await inChunks(staffCodes, (part) =>
    selectHoldings(db, t, and(inArray(staffCode, part), lt(decidedAt, knownAt), onTheDay)),
  );
  const found = await holdingsAsKnown(db, t, current, staffCodes, asOf);
  const asked = new Set<string>(staffCodes);
  return found.filter((row) => asked.has(row.staffCode));
}

/** Who held some cases on a day, as it was known. */
export async function loadHoldingsOfCases(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  asOf: AsOf,
): Promise<HoldingAsOf[]> {
  const current = await inChunks(crns, (part) => selectHoldings(db, t, inArray(t.allocations.crn, part)));
  return holdingsAsKnown(db, t, current, [], asOf);
}

function selectHoldings(db: Reader, t: Tables, where: SQL | undefined): Promise<HoldingAsOf[]> {
  const { id, crn, staffCode, startedOn, endedOn, decidedAt } = t.allocations;
  return db
    .select({ id, crn, staffCode, startedOn, endedOn, recordedAt: decidedAt })
    .from(t.allocations)
    .where(where);
}

async function holdingsAsKnown(
  db: Reader,
  t: Tables,
  current: readonly HoldingAsOf[],
  staffCodes: readonly StaffCode[],
  { onDate, knownAt }: AsOf,
): Promise<HoldingAsOf[]> {
  const keys = current.map((row) => row.id);
  const kind = { thing: 'allocation', shape: keptAllocation } as const;
  const versions = await loadVersions<HoldingAsOf>(db, t, kind, { keys, staffCodes }, knownAt);
  return rowsAsKnown(current, versions, (row) => row.id, knownAt).filter(
    (row) => row.endedOn === null || (row.startedOn <= onDate && onDate < row.endedOn),
  );
}

/** The cases with these CRNs that were live on a day, as they were known, by CRN. Names are those of now. */
export async function loadCasesAsOf(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  { onDate, knownAt }: AsOf,
): Promise<Map<string, CaseFacts>> {
  const { endedOn, recordedAt } = t.cases;
  const wanted = [...new Set(crns)];
  const current = await inChunks(wanted, (part) =>
    db
      .select({ ...caseColumns(t), endedOn, recordedAt })
      .from(t.cases)
      .where(inArray(t.cases.crn, part)),
  );
  const versions = await loadVersions(db, t, { thing: 'case', shape: keptCase }, { keys: wanted }, knownAt);
  const live = new Map<string, CaseFacts>();
  for (const now of current) {
    const { endedOn: ended, recordedAt: recorded, ...facts } = { ...now, ...versions.get(now.crn) };
    if (isKnown(recorded, knownAt) && (ended === null || onDate < ended)) live.set(facts.crn, facts);
  }
  return live;
}
