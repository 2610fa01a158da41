import 'server-only';
import { loadSnapshotStates } from '../../../../db/queries/capacity/load-capacity-history';
import { addDays } from '../../../kernel/dates';
import {
  isNextToTrip,
  judgeExcessive,
  NEXT_TO_TRIP_DAYS,
  type OverloadClock,
  readClock,
} from '../../../domain/metrics/cases/excessive';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from '../../capacity/parts/load-measured';

/** Days of snapshots that are long enough for a clock that absence paused. */
const LONG_ENOUGH = 120;

/** Of many officers a few days rule most out first; those of a team are read at once. */
const FEW_OFFICERS = 10;

function spansFor(officers: number): readonly number[] {
  return officers > FEW_OFFICERS ? [3, NEXT_TO_TRIP_DAYS, LONG_ENOUGH] : [LONG_ENOUGH];
}

/** The clocks of those who become excessive within a fortnight if nothing changes, by staff code. */
export async function loadNextToTrip(
  { store }: Pick<UseCaseContext, 'store'>,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  officers: readonly MeasuredOfficer[],
): Promise<Map<string, OverloadClock>> {
  let near = officers.filter((entry) => entry.workload.state === 'well_over');
  const found = new Map<string, OverloadClock>();
  for (const span of spansFor(near.length)) {
    const codes = near.map((entry) => entry.officer.staffCode);
    const states = await loadSnapshotStates(store.db, store.t, codes, {
      after: addDays(today, -span - 1),
      before: today,
    });
    const daysOf = ({ officer }: MeasuredOfficer) => states.get(officer.staffCode) ?? [];
    if (span !== LONG_ENOUGH) {
      near = near.filter(
        (entry) => judgeExcessive(daysOf(entry), entry.officer.absences, model.excessiveDays) !== 'no',
      );
      continue;
    }
    for (const entry of near) {
      const { absences, staffCode } = entry.officer;
      const clock = readClock(daysOf(entry), entry.workload.state, absences, model.excessiveDays, today);
      if (isNextToTrip(clock, today)) found.set(staffCode, clock);
    }
  }
  return found;
}
