import type { IsoDate } from '../kernel/dates';
import type { Absence } from '../workload/absence';
import { isAway } from '../workload/absence';
import type { WorkloadState } from '../workload/states';

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

function judgeDay(day: SnapshotDay, absences: readonly Absence[]): 'over' | 'reset' | 'paused' {
  if (absences.some((absence) => isAway(absence, day.onDate))) return 'paused';
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
