import type { FigureAtDecision } from '@/lib/domain/allocation/decisions/decision';
import { countOf, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';

/** "95.4%, 43 cases", or the words where there was no percentage: never 0%. */
export function figureWords(
  { pointsUsedHundredths, pointsAvailable, workloadPercent, caseCount }: FigureAtDecision,
  lines: WorkloadLines,
): string {
  const cases = countOf(caseCount, 'case');
  return workloadPercent === null
    ? `no percentage, ${cases}`
    : `${formatWorkload(pointsUsedHundredths, pointsAvailable, lines)}, ${cases}`;
}
