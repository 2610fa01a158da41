import { formatHundredths, formatWhole, formatWorkloadMark } from '@/lib/kernel/format';
import type { Evaluation } from '@/lib/domain/workload/model/evaluate-request';

/** Points as people read them, with as many decimals as they need: "2,121.5". A minus is a true minus. */
export function pointsWords(points: number): string {
  return signed(formatHundredths(Math.round(Math.abs(points) * 100)), points);
}

/** Hours with two decimals: "−1.85". */
export function hoursWords(hours: number): string {
  return signed(Math.abs(hours).toFixed(2), hours);
}

/** The percentage of an evaluation as screens show it: "102.6%". */
export function percentWords({
  pointsUsed,
  pointsAvailable,
}: Pick<Evaluation, 'pointsUsed' | 'pointsAvailable'>): string {
  return formatWorkloadMark(Math.round(pointsUsed * 100), pointsAvailable);
}

/** Names one after the other: "A, B and C". */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** "1 month", "6 months" */
export function monthsWords(months: number): string {
  return `${formatWhole(months)} ${months === 1 ? 'month' : 'months'}`;
}

function signed(text: string, value: number): string {
  return value < 0 ? `−${text}` : text;
}
