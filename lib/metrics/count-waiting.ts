import { addDays, type IsoDate } from '../kernel/dates';
import type { CaseFacts } from '../banding/case-facts';
import { waitOf } from './count-cases';
import type { WaitingCount } from './team-page';

/** Counts cases that wait for an officer, by how near their first appointment is. */
export function countWaiting(
  waiting: readonly Pick<CaseFacts, 'firstAppointment' | 'orderStart'>[],
  onDate: IsoDate,
): WaitingCount {
  const tomorrow = addDays(onDate, 1);
  const due = (test: (day: IsoDate) => boolean): number =>
    waiting.filter(({ firstAppointment }) => firstAppointment !== null && test(firstAppointment)).length;
  const waits = waiting.flatMap((facts) => waitOf(facts, onDate) ?? []);
  return {
    count: waiting.length,
    late: due((day) => day < onDate),
    dueToday: due((day) => day === onDate),
    dueTomorrow: due((day) => day === tomorrow),
    longestWorkingDays: waits.length === 0 ? null : Math.max(...waits),
  };
}
