import 'server-only';
import { loadSnapshotStates } from '../../../../db/queries/capacity/load-capacity-history';
import { readClock } from '../../../domain/metrics/cases/excessive';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from '../../capacity/parts/load-measured';

/** How many days of snapshots to read at first, then, for those who were over on all of these, at the most. */
const SPANS = [120, 400];

/** Since when somebody is over; `orBefore`: the days that are read go no further back. */
interface OverSince {
  readonly on: IsoDate;
  readonly orBefore: boolean;
}

/**
 * The day since which each of these officers has been over the model's second threshold, by staff code: the first of the daily snapshots
 * in a row, days of absence passed over; today for who was not over last night. Those who are at or below it today are left out.
 */
export async function loadOverSince(
  { store }: Pick<UseCaseContext, 'store'>,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  officers: readonly MeasuredOfficer[],
): Promise<ReadonlyMap<string, OverSince>> {
  const since = new Map<string, OverSince>();
  let open = officers.filter((entry) => entry.workload.state === 'well_over');
  for (const span of SPANS) {
    if (open.length === 0) break;
    const from = addDays(today, -span);
    const codes = open.map((entry) => entry.officer.staffCode);
    const states = await loadSnapshotStates(store.db, store.t, codes, {
      after: addDays(from, -1),
      before: today,
    });
    open = open.filter(({ officer, workload }) => {
      const days = states.get(officer.staffCode) ?? [];
      const clock = readClock(days, workload.state, officer.absences, model.excessiveDays, today);
      // Over on the first day that was read: it may have begun before.
      const orBefore = clock.since !== null && clock.since <= addDays(from, 7);
      since.set(officer.staffCode, { on: clock.since ?? today, orBefore });
      return orBefore;
    });
  }
  return since;
}
