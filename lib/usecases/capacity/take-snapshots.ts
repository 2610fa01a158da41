import 'server-only';
import { saveSnapshots } from '../../../db/commands/kept/save-snapshots';
import { chunked } from '../../../db/queries/kit/chunked';
import { loadCaseloadsAsOf, loadStaffCodesAsOf } from '../../../db/queries/cases/load-caseloads-as-of';
import { loadModelInForceAsOf } from '../../../db/queries/rules/load-model-in-force';
import {
  isDayStored,
  loadFirstStoredDay,
  loadStoredDays,
} from '../../../db/queries/capacity/load-stored-days';
import type { AsOf } from '../../../db/queries/rules/load-versions';
import type { Store } from '../../../db/store';
import { addDays, type IsoDate, laterOf, londonDay, londonDayEnd } from '../../kernel/dates';
import { type SnapshotRow, toSnapshotRow } from '../../domain/metrics/history/snapshot-row';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { todayOf, type UseCaseContext } from '../context';

/** How far back missed nights are caught up, in days. */
const MOST_DAYS_BACK = 400;

/** Officers replayed at a time: the memory of a day stays flat however large the estate is. */
const OFFICERS_AT_A_TIME = 100;

/**
 * A day is over five minutes after its end, for changes that began before midnight and were not written yet. In
 * milliseconds.
 */
const SETTLING_TIME = 5 * 60_000;

/** What became of a day: stored with so many officers, stored before, nobody on record, or still to come. */
export type DayOutcome =
  | { readonly onDate: IsoDate; readonly outcome: 'stored'; readonly officers: number }
  | { readonly onDate: IsoDate; readonly outcome: 'stored_before' | 'nobody' | 'in_future' };

/** The last day that is over, and settled. */
export function lastSettledDay(now: Date): IsoDate {
  return addDays(londonDay(new Date(now.getTime() - SETTLING_TIME)), -1);
}

/**
 * Stores the snapshot of every day that was missed, up to yesterday, each from what was known at its end. With no
 * snapshot stored yet there is one day to store: yesterday. `stop` is asked between days.
 */
export async function catchUpSnapshots(
  context: UseCaseContext,
  stop: () => boolean = () => false,
): Promise<DayOutcome[]> {
  const outcomes: DayOutcome[] = [];
  for (const onDate of await missedDays(context)) {
    if (stop()) break;
    outcomes.push(await takeSnapshot(context, onDate));
  }
  return outcomes;
}

async function missedDays({ store, now }: UseCaseContext): Promise<IsoDate[]> {
  const { db, t } = store;
  const last = lastSettledDay(now);
  const first = await loadFirstStoredDay(db, t);
  if (first === null) return [last];
  const after = laterOf(addDays(first, -1), addDays(last, -MOST_DAYS_BACK));
  const stored = new Set(await loadStoredDays(db, t, { after, to: last }));
  const missed: IsoDate[] = [];
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1))
    if (!stored.has(day)) missed.push(day);
  return missed;
}

/**
 * Stores the snapshot of one day, as one transaction: of a past day as it was known at its end, of today as it is known
 * now. A day that is stored already stays as it is.
 */
export async function takeSnapshot(context: UseCaseContext, onDate: IsoDate): Promise<DayOutcome> {
  const { store, actor, now } = context;
  const today = todayOf(context);
  if (onDate > today) return { onDate, outcome: 'in_future' };
  if (await isDayStored(store.db, store.t, onDate)) return { onDate, outcome: 'stored_before' };
  const knownAt = (onDate === today ? now : londonDayEnd(onDate)).toISOString();
  const rows = await replayDay(store, { onDate, knownAt });
  if (rows.length === 0) return { onDate, outcome: 'nobody' };
  const stored = await store.tx((tx) =>
    saveSnapshots(tx, store.t, store.dialect, { actor, now }, { onDate, rows }),
  );
  return stored ? { onDate, outcome: 'stored', officers: rows.length } : { onDate, outcome: 'stored_before' };
}

/** The rows that the snapshot of a day has, worked out anew from what was known at an instant. Stores nothing. */
export async function replayDay(store: Store, asOf: AsOf): Promise<SnapshotRow[]> {
  const { db, t } = store;
  const model = await loadModelInForceAsOf(db, t, asOf);
  const rows: SnapshotRow[] = [];
  for (const codes of chunked(await loadStaffCodesAsOf(db, t, asOf.knownAt), OFFICERS_AT_A_TIME)) {
    for (const caseload of await loadCaseloadsAsOf(db, t, model, codes, asOf)) {
      const row = toSnapshotRow(
        model,
        measureCaseload(model, caseload, asOf.onDate),
        asOf.onDate,
        asOf.knownAt,
      );
      if (row !== null) rows.push(row);
    }
    await letRequestsThrough();
  }
  return rows;
}

/** The embedded database answers without letting go of the process: a breath between slices serves waiting requests. */
function letRequestsThrough(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
