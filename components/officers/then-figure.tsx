import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { workloadState } from '@/lib/domain/workload/measure/states';
import type { WorkloadThen } from '@/lib/domain/workload/relief/supervision';
import { StateLabel } from '../workload/state-label';
import { WorkloadFigure } from '../workload/workload-figure';

/** The workload of a past day with its state in words. */
export function ThenFigure({ then, model }: { readonly then: WorkloadThen; readonly model: WorkloadModel }) {
  const { pointsUsedHundredths: used, pointsAvailable: available } = then;
  const state = workloadState(used, available, model.thresholds);
  return (
    <span>
      <strong>
        <WorkloadFigure usedHundredths={used} available={available} state={state} words={wordsOf(model)} />
      </strong>{' '}
      <StateLabel state={state} words={wordsOf(model)} />
    </span>
  );
}
