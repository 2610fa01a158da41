import type { FigureAtDecision } from '@/lib/domain/allocation/decisions/decision';
import { countOf, formatWorkload } from '@/lib/kernel/format';

/** "95.4%, 43 cases", or the words where there was no percentage: never 0%. */
export function figureWords({
  pointsUsedHundredths,
  pointsAvailable,
  workloadPercent,
  caseCount,
}: FigureAtDecision): string {
  const cases = countOf(caseCount, 'case');
  return workloadPercent === null
    ? `no percentage, ${cases}`
    : `${formatWorkload(pointsUsedHundredths, pointsAvailable)}, ${cases}`;
}
