import { WORKLOAD_STATE_WORDS, type WorkloadState } from '@/lib/domain/workload/measure/states';
import type { ReactNode } from 'react';
import { StateMark } from './state-mark';

/** A workload state: a mark and its words. Give other words where the sentence needs them ("Over capacity after"). */
export function StateLabel({
  state,
  children,
}: {
  readonly state: WorkloadState;
  readonly children?: ReactNode;
}) {
  return (
    <span className={`hr-state hr-state--${state}`}>
      <StateMark state={state} />
      <span>{children ?? WORKLOAD_STATE_WORDS[state]}</span>
    </span>
  );
}
