import { and, asc, gt, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Caseload } from '../../../lib/domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { type MayKnow, WITHHOLD_ALL } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { loadCasesAsOf, loadHoldingsOfOfficers } from './load-holdings-as-of';
import { loadOfficersAsOf } from '../officers/load-officers-as-of';
import { type HeldAsOf, loadSharingAsOf } from '../sharing/load-sharing-as-of';
import { type AsOf, loadVersions, rowsAsKnown } from '../rules/load-versions';
import { keptReport } from '../kit/past-facts';

const NOT_REPLAYED = { allocatedAt: null, records: [], earlier: [] };

/**
 * All that the workloads of some officers are worked out from on a day as it was known at an instant: the day replayed.
 * `measureCaseload` makes of it what it makes of today's. Oversight, training and where a holding came from move no
 * workload and are not replayed. A few hundred officers at a time keep the memory flat.
 */
export async function loadCaseloadsAsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons' | 'reportDays'>,
  staffCodes: readonly StaffCode[],
  asOf: AsOf,
  mayKnow: MayKnow = WITHHOLD_ALL,
): Promise<Caseload[]> {
  const officers = await loadOfficersAsOf(db, t, model, staffCodes, asOf, mayKnow);
  const codes = officers.map((officer) => officer.staffCode);
  const holdings = await loadHoldingsOfOfficers(db, t, codes, asOf);
  const cases = await loadCasesAsOf(
    db,
    t,
    holdings.map((row) => row.crn),
    asOf,
  );
  const held = new Map<string, HeldAsOf>();
  for (const { crn, staffCode } of holdings) {
    const facts = cases.get(crn);
    if (facts) held.set(crn, { facts, holder: staffCode });
  }
  const reports = await loadReportsAsOf(db, t, model, codes, asOf);
  const sharing = await loadSharingAsOf(db, t, codes, held, asOf);
  const holdingsOf = groupBy(holdings, (row) => row.staffCode);
  return officers.map((officer): Caseload => {
    const shared = sharing.work.get(officer.staffCode);
    const own = (holdingsOf.get(officer.staffCode) ?? []).flatMap(({ crn, staffCode, startedOn }) => {
      const facts = cases.get(crn);
      const holding = { staffCode, allocatedOn: startedOn, allocatedHere: false, oversight: NOT_REPLAYED };
      return facts ? [{ ...facts, ...holding }] : [];
    });
    return {
      officer,
      cases: own.sort((a, b) => a.crn.localeCompare(b.crn)),
      reports: reports.get(officer.staffCode) ?? [],
      supports: sharing.supportsOf(officer.staffCode),
      ...(shared === undefined ? {} : { shared }),
    };
  });
}

async function loadReportsAsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reportDays'>,
  staffCodes: readonly StaffCode[],
  { onDate, knownAt }: AsOf,
) {
  const { staffCode, completedOn } = t.reports;
  const inDays = and(gt(completedOn, addDays(onDate, -model.reportDays)), lte(completedOn, onDate));
  const current = await inChunks(staffCodes, (part) =>
    db
      .select()
      .from(t.reports)
      .where(and(inArray(staffCode, part), inDays)),
  );
  const asked = { keys: current.map((row) => row.reportId), staffCodes };
  const versions = await loadVersions(db, t, { thing: 'report', shape: keptReport }, asked, knownAt);
  const known = rowsAsKnown(current, versions, (row) => row.reportId, knownAt).sort(
    (a, b) => a.completedOn.localeCompare(b.completedOn) || a.reportId.localeCompare(b.reportId),
  );
  return groupBy(known, (row) => String(row.staffCode));
}

/** Everybody on record at an instant, by staff code: who there is to replay a day for. */
export async function loadStaffCodesAsOf(db: Reader, t: Tables, knownAt: string): Promise<StaffCode[]> {
  const { staffCode, recordedAt } = t.officers;
  const rows = await db
    .select({ staffCode })
    .from(t.officers)
    .where(or(isNull(recordedAt), lt(recordedAt, knownAt)))
    .orderBy(asc(staffCode));
  return rows.map((row) => row.staffCode);
}
