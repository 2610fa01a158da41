import type { IsoDate } from '@/lib/kernel/dates';
import { bandsThenReach, type Reached } from '@/lib/domain/workload/summary/reach-words';
import { formatInstant, formatTime, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { londonDay } from '@/lib/kernel/dates';

/** "Data from 2 November 2026, 6:10am.", or that nothing was imported. */
export function dataLine(dataAsOf: string | null): string {
  return dataAsOf === null
    ? 'No data has been imported yet.'
    : `Data from ${formatInstant(new Date(dataAsOf))}.`;
}

/** "Data from 6:10am today.", or with the day where it is older. */
export function dataLineToday(dataAsOf: string | null, today: IsoDate): string {
  if (dataAsOf === null) return dataLine(null);
  const at = new Date(dataAsOf);
  return londonDay(at) === today ? `Data from ${formatTime(at)} today.` : dataLine(dataAsOf);
}

/** "5 bands are provisional: the team is between 102.8% and 104.1%."; empty where none is. */
export function provisionalLine(subject: string, figures: Reached, lines: WorkloadLines): string {
  return bandsThenReach(figures, (used, available) => formatWorkload(used, available, lines), subject);
}
