import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import type { ReactNode } from 'react';
import { StateMark } from './state-mark';

/** A workload state: a mark and its words. Give other words where the sentence needs them ("Over capacity after"). */
export function StateLabel({
  state,
  words,
  children,
}: {
  readonly state: WorkloadState;
  readonly words: Pick<ModelWords, 'states'>;
  readonly children?: ReactNode;
}) {
  return (
    <span className={`hr-state hr-state--${state}`}>
      <StateMark state={state} />
      <span>{children ?? words.states[state]}</span>
    </span>
  );
}
