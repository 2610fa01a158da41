import type { AllocationProblem, CurrentHolder } from '../decisions/allocation-problem';

/** An officer of record, with how the case came to them. */
export interface MovableHolder extends CurrentHolder {
  readonly kind: string;
}

/** Why a case is not moved. Beside the refusals of an allocation: nobody holds it, or the receiver does already. */
export type ReallocationProblem =
  AllocationProblem | { readonly code: 'no_officer' | 'same_officer'; readonly detail: string };
