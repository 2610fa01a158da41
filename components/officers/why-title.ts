import { formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import type { Workload } from '@/lib/domain/workload/measure/measure-officer';

/** "Why 112.4%?"; where there is no percentage, why there is none. */
export function whyTitle(
  { state, pointsUsedHundredths, pointsAvailable }: Workload,
  lines: WorkloadLines,
): string {
  switch (state) {
    case 'no_capacity':
      return 'Why no capacity?';
    case 'unavailable':
      return 'Why not available?';
    case 'unknown':
      return 'Why is the workload not known?';
    default:
      return `Why ${formatWorkload(pointsUsedHundredths, pointsAvailable, lines)}?`;
  }
}
