import { formatWorkload } from '@/lib/kernel/format';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import { hasPercentage } from './bar-parts';

export interface WorkloadFigureProps {
  readonly usedHundredths: number;
  /** Whole points. */
  readonly available: number;
  readonly state: WorkloadState;
  /** The model's: a figure that prints like one of them says on which side it lies. */
  readonly words: Pick<ModelWords, 'lines'>;
}

/** A workload as a percentage, or a dash where there is none: without points available it is never 0%. */
export function WorkloadFigure({ usedHundredths, available, state, words }: WorkloadFigureProps) {
  if (hasPercentage({ available, state }))
    return <>{formatWorkload(usedHundredths, available, words.lines)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="govuk-visually-hidden">No percentage</span>
    </>
  );
}
