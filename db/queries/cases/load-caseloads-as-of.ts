import { and, gt, inArray, lte } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Caseload } from '../../../lib/domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { type MayKnow, WITHHOLD_ALL } from '../../../lib/domain/workload/measure/withheld';
import type { Reader, Tables } from '../../store';
import { type RowsOf, togetherInChunks } from '../kit/together';
import { caseAsOfReads, holdingAsOfReads, toCasesAsOf, toHoldingsAsOf } from './load-holdings-as-of';
import { officerAsOfReads, toOfficersAsOf } from '../officers/load-officers-as-of';
import { type HeldAsOf, loadSharingAsOf, splitReads, supportAsOfReads } from '../sharing/load-sharing-as-of';
import { type AsOf, rowsAsKnown, selectVersions, versionsOf } from '../rules/load-versions';
import { keptReport } from '../kit/past-facts';

/** Each asks a dozen times for the officers by code: SQLite takes at most 32,766 bound values a statement. */
const OFFICERS_AT_ONCE = 500;

const NOT_REPLAYED = { allocatedAt: null, records: [], earlier: [] };

/**
 * All that the workloads of some officers are worked out from on a day as it was known at an instant: the day replayed.
 * `measureCaseload` makes of it what it makes of today's. Oversight, training and where a holding came from move no
 * workload and are not replayed. A few hundred officers at a time keep the memory flat. `apart`: how each of its reads is run, where
 * somebody is to be let through between them.
 */
export async function loadCaseloadsAsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons' | 'reportDays'>,
  staffCodes: readonly StaffCode[],
  asOf: AsOf,
  mayKnow: MayKnow = WITHHOLD_ALL,
  apart: <Read>(read: () => Promise<Read>) => Promise<Read> = (read) => read(),
): Promise<Caseload[]> {
  const { knownAt } = asOf;
  const found = await apart(() =>
    togetherInChunks(
      db,
      staffCodes,
      (part) => ({
        ...officerAsOfReads(db, t, part, knownAt),
        ...holdingAsOfReads(db, t, part, asOf),
        ...supportAsOfReads(db, t, part, asOf),
        ...splitReads(db, t, [], part, knownAt),
        ...reportAsOfReads(db, t, model, part, asOf),
      }),
      OFFICERS_AT_ONCE,
    ),
  );
  const officers = toOfficersAsOf(model, found, knownAt, mayKnow);
  const codes = officers.map((officer) => officer.staffCode);
  const holdings = toHoldingsAsOf(found, codes, asOf);
  const ofCases = await apart(() =>
    togetherInChunks(db, [...new Set(holdings.map((row) => row.crn))], (part) => ({
      ...caseAsOfReads(db, t, part, knownAt),
      ...splitReads(db, t, part, [], knownAt),
    })),
  );
  const cases = toCasesAsOf(ofCases, asOf);
  const held = new Map<string, HeldAsOf>();
  for (const { crn, staffCode } of holdings) {
    const facts = cases.get(crn);
    if (facts) held.set(crn, { facts, holder: staffCode });
  }
  const reports = reportsAsOf(found, knownAt);
  const shared = { ...found, ...splitsOf(found, ofCases) };
  const sharing = await apart(() => loadSharingAsOf(db, t, held, shared, asOf));
  const holdingsOf = groupBy(holdings, (row) => row.staffCode);
  return officers.map((officer): Caseload => {
    const work = sharing.work.get(officer.staffCode);
    const own = (holdingsOf.get(officer.staffCode) ?? []).flatMap(({ crn, staffCode, startedOn }) => {
      const facts = cases.get(crn);
      const holding = { staffCode, allocatedOn: startedOn, allocatedHere: false, oversight: NOT_REPLAYED };
      return facts ? [{ ...facts, ...holding }] : [];
    });
    return {
      officer,
      // CRNs are letters and digits alike: compared as they are, which is much faster than as words.
      cases: own.sort((a, b) => (a.crn < b.crn ? -1 : 1)),
      reports: reports.get(officer.staffCode) ?? [],
      supports: sharing.supportsOf(officer.staffCode),
      ...(work === undefined ? {} : { shared: work }),
    };
  });
}

type SplitRows = RowsOf<ReturnType<typeof splitReads>>;

/** The shares and covers that name one of the officers, and those that name one of their cases. */
function splitsOf(byOfficer: SplitRows, byCase: SplitRows): SplitRows {
  return {
    shares: [...byOfficer.shares, ...byCase.shares],
    oldShares: [...byOfficer.oldShares, ...byCase.oldShares],
    covers: [...byOfficer.covers, ...byCase.covers],
    oldCovers: [...byOfficer.oldCovers, ...byCase.oldCovers],
  };
}

function reportAsOfReads(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reportDays'>,
  staffCodes: StaffCode[],
  { onDate, knownAt }: AsOf,
) {
  const { reportId, staffCode, completedOn } = t.reports;
  const inDays = and(
    inArray(staffCode, staffCodes),
    gt(completedOn, addDays(onDate, -model.reportDays)),
    lte(completedOn, onDate),
  );
  const ids = db.select({ id: reportId }).from(t.reports).where(inDays);
  return {
    reports: db.select().from(t.reports).where(inDays),
    oldReports: selectVersions(db, t, 'report', { keys: ids, staffCodes }, knownAt),
  };
}

function reportsAsOf(rows: RowsOf<ReturnType<typeof reportAsOfReads>>, knownAt: string) {
  const versions = versionsOf(keptReport, rows.oldReports);
  const known = rowsAsKnown(rows.reports, versions, (row) => row.reportId, knownAt).sort(
    (a, b) => a.completedOn.localeCompare(b.completedOn) || a.reportId.localeCompare(b.reportId),
  );
  return groupBy(known, (row) => String(row.staffCode));
}
