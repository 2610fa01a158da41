import 'server-only';
import {
  beginSnapshot,
  beginSnapshotAnew,
  finishSnapshot,
  saveSnapshotStep,
  saveUnitDays,
  type UnitDay,
} from '../../../db/commands/kept/save-snapshots';
import { loadCaseloadsAsOf } from '../../../db/queries/cases/load-caseloads-as-of';
import {
  loadSnapshotRun,
  loadStaffCodesAsOf,
  type SnapshotRun,
} from '../../../db/queries/capacity/load-snapshot-run';
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
import type { WorkloadModel } from '../../domain/workload/model/model';
import { WITHHOLD_ALL } from '../../domain/workload/measure/withheld';
import { RULES_VERSION } from '../../domain/workload/model/rules-version';
import type { StaffCode } from '../../kernel/ids';
import { type Pace, startPace } from '../../machine/pace';
import { todayOf, type UseCaseContext } from '../context';
import { measureUnitDays } from './evidence/measure-unit-days';

/** How far back missed nights are caught up, in days. */
const MOST_DAYS_BACK = 400;

/** Officers of a step. */
const STEPS = { first: 2, least: 10, most: 200 };

/** Units of a step, of which the figures are written. */
const UNITS_OF_STEP = { least: 10, most: 200 };

/**
 * A day is over five minutes after its end, for changes that began before midnight and were not written yet. In
 * milliseconds.
 */
const SETTLING_TIME = 5 * 60_000;

/** What became of a day: stored with so many officers, stored before, nobody on record, still to come, or told to stop on the way. */
export type DayOutcome =
  | { readonly onDate: IsoDate; readonly outcome: 'stored'; readonly officers: number }
  | { readonly onDate: IsoDate; readonly outcome: 'stored_before' | 'nobody' | 'in_future' | 'broken_off' };

/** How a day is stored. `stop`: asked between steps whether to break off; `officersAtATime`: in place of as many as keep nobody waiting. */
export interface SnapshotPace {
  readonly stop?: () => boolean;
  readonly officersAtATime?: number;
}

/** The last day that is over, and settled. */
export function lastSettledDay(now: Date): IsoDate {
  return addDays(londonDay(new Date(now.getTime() - SETTLING_TIME)), -1);
}

/**
 * Stores the snapshot of every day that was missed, up to yesterday, each from what was known at its end. With no
 * snapshot stored yet there is one day to store: yesterday. `stop` is asked between days and steps.
 */
export async function catchUpSnapshots(
  context: UseCaseContext,
  stop: () => boolean = () => false,
): Promise<DayOutcome[]> {
  const outcomes: DayOutcome[] = [];
  for (const onDate of await missedDays(context)) {
    if (stop()) break;
    outcomes.push(await takeSnapshot(context, onDate, { stop }));
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
 * Stores the snapshot of one day: of a past day as it was known at its end, of today as it is known now. A day that is stored already
 * stays as it is. In steps of some officers, each read and measured beside everybody else and written as one short transaction; it counts,
 * and is read, once the last step is done. What broke off is gone on with from the step where it did, also while another process is at
 * it.
 */
export async function takeSnapshot(
  context: UseCaseContext,
  onDate: IsoDate,
  { stop = () => false, officersAtATime }: SnapshotPace = {},
): Promise<DayOutcome> {
  const { store, actor, now } = context;
  const { db, t } = store;
  if (onDate > todayOf(context)) return { onDate, outcome: 'in_future' };
  if (await isDayStored(db, t, onDate)) return { onDate, outcome: 'stored_before' };
  const pace = startPace(STEPS, officersAtATime);
  let run = await beginDay(context, onDate);
  for (; run !== null; run = await loadSnapshotRun(db, t, onDate)) {
    const codes = await nextOfficers(store, run.knownAt, run.cursor, pace.size);
    if (codes.length === 0) break;
    if (stop()) return { onDate, outcome: 'broken_off' };
    await storeStep(store, run, codes, pace);
  }
  if (run === null) return { onDate, outcome: 'stored_before' };
  const ended = run;
  // Of what is on record now: figures of a day further back would be those of today.
  const isLastNight = ended.officers > 0 && onDate >= lastSettledDay(now);
  if (isLastNight) await storeUnitDays(store, ended, await measureUnitDays(context, onDate, stop));
  if (stop()) return { onDate, outcome: 'broken_off' };
  const finished = await store.tx((tx) => finishSnapshot(tx, t, { actor, now }, ended));
  if (!finished) return { onDate, outcome: 'stored_before' };
  return ended.officers === 0
    ? { onDate, outcome: 'nobody' }
    : { onDate, outcome: 'stored', officers: ended.officers };
}

/**
 * Begins the storing of a day, or takes up what broke off: of today with the instant that it began with; of a day that is over only
 * where it was begun after its end and by the rules of now. Null where somebody else has stored it in this moment.
 */
async function beginDay(context: UseCaseContext, onDate: IsoDate): Promise<SnapshotRun | null> {
  const { store, now } = context;
  const { db, t } = store;
  const isToday = onDate === todayOf(context);
  const knownAt = (isToday ? now : londonDayEnd(onDate)).toISOString();
  const beginning = { onDate, knownAt, rulesVersion: RULES_VERSION };
  const begun = await loadSnapshotRun(db, t, onDate);
  if (begun === null) {
    if (!(await store.tx((tx) => beginSnapshot(tx, t, beginning)))) return null;
  } else if (begun.rulesVersion !== RULES_VERSION || !(isToday || begun.knownAt === knownAt)) {
    await store.tx((tx) => beginSnapshotAnew(tx, t, begun, beginning));
  }
  return loadSnapshotRun(db, t, onDate);
}

async function storeStep(
  store: Store,
  run: SnapshotRun,
  codes: readonly StaffCode[],
  pace: Pace,
): Promise<void> {
  const model = await loadModelInForceAsOf(store.db, store.t, run);
  const rows = await replayOfficers(store, model, codes, run, pace);
  await pace.stretch((waited) =>
    store.tx((tx) => {
      waited();
      return saveSnapshotStep(tx, store.t, run, { codes, rows });
    }),
  );
  await store.atRest();
  pace.stepDone();
}

/** Stores what was measured of the units, some at a time, unless somebody else has ended the day. */
async function storeUnitDays(store: Store, run: SnapshotRun, units: readonly UnitDay[]): Promise<void> {
  const pace = startPace(UNITS_OF_STEP);
  for (let stored = 0; stored < units.length;) {
    const some = units.slice(stored, stored + pace.size);
    const held = await pace.stretch((waited) =>
      store.tx((tx) => {
        waited();
        return saveUnitDays(tx, store.t, run, some);
      }),
    );
    if (!held) return;
    stored += some.length;
    await store.atRest();
    pace.stepDone();
  }
}

/** The rows that the snapshot of a day has, worked out anew from what was known at an instant. Stores nothing. */
export async function replayDay(store: Store, asOf: AsOf): Promise<SnapshotRow[]> {
  const model = await loadModelInForceAsOf(store.db, store.t, asOf);
  const pace = startPace(STEPS);
  const rows: SnapshotRow[] = [];
  for (let after = ''; ;) {
    const codes = await nextOfficers(store, asOf.knownAt, after, pace.size);
    const last = codes.at(-1);
    if (last === undefined) return rows;
    rows.push(...(await replayOfficers(store, model, codes, asOf, pace)));
    after = last;
    pace.stepDone();
  }
}

function nextOfficers({ db, t }: Store, knownAt: string, after: string, most: number): Promise<StaffCode[]> {
  return loadStaffCodesAsOf(db, t, knownAt, { after, most });
}

async function replayOfficers(
  { db, t }: Store,
  model: WorkloadModel,
  codes: readonly StaffCode[],
  asOf: AsOf,
  pace: Pace,
): Promise<SnapshotRow[]> {
  const caseloads = await loadCaseloadsAsOf(db, t, model, codes, asOf, WITHHOLD_ALL, (read) =>
    pace.stretch(read),
  );
  return pace.stretch(() =>
    caseloads.flatMap((caseload) => {
      const measured = measureCaseload(model, caseload, asOf.onDate);
      return toSnapshotRow(model, measured, asOf.onDate, asOf.knownAt) ?? [];
    }),
  );
}
