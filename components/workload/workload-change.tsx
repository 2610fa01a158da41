import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatWorkload } from '@/lib/kernel/format';
import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import { hasPercentage } from './bar-parts';
import { StateLabel } from './state-label';
import { WorkloadBar } from './workload-bar';

export interface WorkloadChangeProps {
  readonly usedHundredths: number;
  /** Whole points. */
  readonly available: number;
  readonly state: WorkloadState;
  readonly addedHundredths: number;
  readonly stateAfter: WorkloadState;
  readonly words: ModelWords;
}

/** A workload now and after a case is added: figures, bar with the addition hatched, and the state after. */
export function WorkloadChange(props: WorkloadChangeProps) {
  const { usedHundredths, available, state, addedHundredths, stateAfter, words } = props;
  const known = hasPercentage({ available, state });
  return (
    <>
      <p>
        {known ? (
          <>
            {formatWorkload(usedHundredths, available, words.lines)} <Arrow />{' '}
            <strong>{formatWorkload(usedHundredths + addedHundredths, available, words.lines)}</strong>
          </>
        ) : (
          'No percentage'
        )}
      </p>
      <WorkloadBar
        usedHundredths={usedHundredths}
        available={available}
        state={state}
        addedHundredths={addedHundredths}
        words={words}
      />
      <p className="hr-load__after">
        <StateLabel state={stateAfter} words={words} />
        <span className="hr-muted">&nbsp;after</span>
      </p>
    </>
  );
}

/** An arrow to see, "now, after" to hear: "92.4% → 96.0%". */
export function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden"> now, after </span>
    </>
  );
}
