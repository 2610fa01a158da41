import 'server-only';
import { loadCaseloadsAsOf } from '../../../../db/queries/cases/load-caseloads-as-of';
import { loadOfficerSnapshots } from '../../../../db/queries/capacity/load-workload-history';
import { addDays, type IsoDate, londonDayEnd, parseIsoDate } from '../../../kernel/dates';
import type { LedgerChangePage } from '../officer-page';
import { compareLedgers, type StoredDay } from '../../../domain/workload/ledger/compare-ledgers';
import {
  type Caseload,
  measureCaseload,
  type MeasuredOfficer,
} from '../../../domain/workload/measure/measure-caseload';
import { findGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import { RULES_VERSION, rulesVersionOf } from '../../../domain/workload/model/rules-version';
import { toComparedLedger } from '../../../domain/workload/ledger/to-compared-ledger';
import type { UseCaseContext } from '../../context';
import { historySince } from '../../../domain/metrics/history/history-days';
import type { OfficerDay } from '../../../domain/metrics/history/stored-days';
import { whyReader } from '../../access/parts/know-why';
import { modelAsOfOf } from '../../once-a-request';
import type { FigureSource } from '../../capacity/parts/load-measured';

/** Days back that are compared with when no other day is asked for, and the furthest day that may be asked for. */
const USUAL_DAYS = 7;
const MOST_DAYS = 400;

/** An officer, and their daily snapshots of the last year. */
interface StoredOfficer {
  readonly measured: MeasuredOfficer;
  readonly days: readonly OfficerDay[];
}

/** The day to compare with: the one asked for where it is a past day of the last 400, else a week ago. */
function comparedDay(asked: string | undefined, today: IsoDate): IsoDate {
  const day = asked === undefined ? null : parseIsoDate(asked);
  const fits = day !== null && day < today && day >= addDays(today, -MOST_DAYS);
  return fits ? day : addDays(today, -USUAL_DAYS);
}

/**
 * What moved an officer's workload since a past day: the ledger of that day as it was known at its end, and today's. The
 * officer is one whom the actor may see: the caller has asked.
 */
export async function loadLedgerChange(
  context: UseCaseContext,
  { model, today }: FigureSource,
  { measured, days }: StoredOfficer,
  asked?: string,
): Promise<LedgerChangePage> {
  const { db, t } = context.store;
  const since = comparedDay(asked, today);
  const asOf = { onDate: since, knownAt: londonDayEnd(since).toISOString() };
  const oldModel = await modelAsOfOf(context, asOf);
  const codes = [measured.officer.staffCode];
  const [caseload] = await loadCaseloadsAsOf(db, t, oldModel, codes, asOf, await whyReader(context));
  if (!caseload) return { since, comparison: null };
  const before = comparedBy(oldModel, caseload, since);
  const recast = sameModel(oldModel, model) ? before : comparedBy(model, caseload, since);
  return {
    since,
    comparison: compareLedgers(
      before,
      recast,
      toComparedLedger(measured.workload, measured.grade),
      await loadStoredByOtherRules(context.store, { measured, days }, { since, today }),
    ),
  };
}

/** What was stored of an officer's day, where other rules than today's made it; null where the same did, or nothing was stored. */
async function loadStoredByOtherRules(
  { db, t }: UseCaseContext['store'],
  { measured, days }: StoredOfficer,
  { since, today }: { readonly since: IsoDate; readonly today: IsoDate },
): Promise<StoredDay | null> {
  const { staffCode } = measured.officer;
  const earlier = since < historySince(today);
  const stored = earlier ? await loadOfficerSnapshots(db, t, staffCode, since, since) : days;
  const day = stored.find(({ onDate }) => onDate === since);
  return day === undefined || rulesVersionOf(day) === RULES_VERSION ? null : day;
}

function comparedBy(model: WorkloadModel, caseload: Caseload, onDate: IsoDate) {
  const { workload } = measureCaseload(model, caseload, onDate);
  return toComparedLedger(workload, findGrade(model, caseload.officer.grade));
}

function sameModel(a: WorkloadModel, b: WorkloadModel): boolean {
  return a.code === b.code && a.version === b.version;
}
