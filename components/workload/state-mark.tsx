import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import type { ReactNode } from 'react';

const RING = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2.5" />;

const MARKS: Record<Exclude<WorkloadState, 'unavailable' | 'unknown'>, ReactNode> = {
  spare: RING,
  near: (
    <>
      {RING}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  over: <path d="M8 1.5 15.5 14.5H.5z" fill="currentColor" />,
  well_over: <path d="M8 0 15.5 8H.5zM8 8l7.5 8H.5z" fill="currentColor" />,
  no_capacity: (
    <>
      <path d="M0 0h16v16H0z" fill="currentColor" />
      <path className="hr-state__hole" d="M3.5 6.5h9v3h-9z" />
    </>
  ),
};

/** The mark of a state, always beside its word. */
export function StateMark({ state }: { readonly state: WorkloadState }) {
  if (state === 'unavailable' || state === 'unknown') {
    return (
      <span className="hr-state__sign" aria-hidden="true">
        {state === 'unknown' ? '?' : '–'}
      </span>
    );
  }
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {MARKS[state]}
    </svg>
  );
}
