import { formatWorkload } from '@/lib/kernel/format';
import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import { hasPercentage } from './bar-parts';

export interface WorkloadFigureProps {
  readonly usedHundredths: number;
  /** Whole points. */
  readonly available: number;
  readonly state: WorkloadState;
}

/** A workload as a percentage, or a dash where there is none: without points available it is never 0%. */
export function WorkloadFigure({ usedHundredths, available, state }: WorkloadFigureProps) {
  if (hasPercentage({ available, state })) return <>{formatWorkload(usedHundredths, available)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="govuk-visually-hidden">No percentage</span>
    </>
  );
}
