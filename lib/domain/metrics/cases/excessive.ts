import { addDays, type IsoDate } from '../../../kernel/dates';
import type { Absence } from '../../workload/absence/absence';
import { stretchOn } from '../../workload/absence/absence-stretch';
import type { WorkloadState } from '../../workload/measure/states';

/** An officer's state at the end of one day, as it was stored. */
export interface SnapshotDay {
  readonly onDate: IsoDate;
  readonly state: WorkloadState;
}

export type ExcessiveAnswer = 'yes' | 'no' | 'older_days_needed';

/**
 * Whether somebody has been over 110% on each of so many daily snapshots in a row, the newest last. A day at or below 110%
 * resets the clock; a day of absence, or one without a figure, pauses it. `older_days_needed`: the days given end before
 * the clock's start is found.
 */
export function judgeExcessive(
  days: readonly SnapshotDay[],
  absences: readonly Absence[],
  excessiveDays: number,
): ExcessiveAnswer {
  const newestFirst = [...days].sort((a, b) => (a.onDate < b.onDate ? 1 : -1));
  let over = 0;
  for (const day of newestFirst) {
    const word = judgeDay(day, absences);
    if (word === 'reset') return 'no';
    if (word === 'over') over += 1;
    if (over >= excessiveDays) return 'yes';
  }
  return 'older_days_needed';
}

/** How far the clock of an officer has run. */
export interface OverloadClock {
  /** Daily snapshots over the limit since the last day at or below it; days of absence are not counted. */
  readonly daysRun: number;
  /** The first of them; null while none has run. */
  readonly since: IsoDate | null;
  /** Whether the days have been reached. */
  readonly excessive: boolean;
  /**
   * The day at whose end they are reached if nothing changes; null once they are, or where today is at or below the
   * limit, so that the clock goes back tonight.
   */
  readonly tripsOn: IsoDate | null;
}

/** The latest day for which a clock is looked ahead: an absence without an end would pause it for ever. */
const MOST_DAYS_AHEAD = 400;

/**
 * The clock of an officer: so many days so far, and the day on which they become excessive if every day from today on is
 * as today and the absences are as recorded. Of the stored days those before today count; `stateToday` is today's so far.
 */
export function readClock(
  days: readonly SnapshotDay[],
  stateToday: WorkloadState,
  absences: readonly Absence[],
  excessiveDays: number,
  today: IsoDate,
): OverloadClock {
  let daysRun = 0;
  let since: IsoDate | null = null;
  const past = days.filter((day) => day.onDate < today);
  for (const day of past.sort((a, b) => (a.onDate < b.onDate ? 1 : -1))) {
    const word = judgeDay(day, absences);
    if (word === 'reset') break;
    if (word === 'paused') continue;
    daysRun += 1;
    since = day.onDate;
  }
  const excessive = daysRun >= excessiveDays;
  const tripsOn =
    excessive || stateToday !== 'well_over' ? null : dayReached(excessiveDays - daysRun, absences, today);
  return { daysRun, since, excessive, tripsOn };
}

function dayReached(missing: number, absences: readonly Absence[], today: IsoDate): IsoDate | null {
  let left = missing;
  for (let ahead = 0; ahead < MOST_DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    if (stretchOn(absences, day) !== null) continue;
    left -= 1;
    if (left === 0) return day;
  }
  return null;
}

/** How near the day must be for an officer to be among the next: a fortnight leaves time to act. */
export const NEXT_TO_TRIP_DAYS = 14;

/** Whether somebody is over the limit now and reaches the days within a fortnight. */
export function isNextToTrip({ tripsOn }: OverloadClock, today: IsoDate): boolean {
  return tripsOn !== null && tripsOn < addDays(today, NEXT_TO_TRIP_DAYS);
}

function judgeDay(day: SnapshotDay, absences: readonly Absence[]): 'over' | 'reset' | 'paused' {
  if (stretchOn(absences, day.onDate) !== null) return 'paused';
  switch (day.state) {
    case 'well_over':
      return 'over';
    case 'spare':
    case 'near':
    case 'over':
      return 'reset';
    case 'no_capacity':
    case 'unavailable':
    case 'unknown':
      return 'paused';
  }
}
