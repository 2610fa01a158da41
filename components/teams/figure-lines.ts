import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatInstant, formatTime, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
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
export function provisionalLine(
  subject: string,
  figures: {
    readonly provisionalCount: number;
    readonly usedRangeHundredths: readonly [number, number] | null;
    readonly pointsAvailable: number;
  },
  lines: WorkloadLines,
): string {
  const { provisionalCount, usedRangeHundredths, pointsAvailable } = figures;
  if (provisionalCount === 0 || usedRangeHundredths === null) return '';
  const bands = `${countOf(provisionalCount, 'band')} ${provisionalCount === 1 ? 'is' : 'are'} provisional`;
  if (pointsAvailable === 0) return `${bands}.`;
  const [low, high] = usedRangeHundredths.map((used) => formatWorkload(used, pointsAvailable, lines));
  return low === high ? `${bands}.` : `${bands}: ${subject} is between ${low} and ${high}.`;
}
