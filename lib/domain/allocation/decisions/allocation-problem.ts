import type { FieldProblem } from '../../../kernel/form-state';
import { formatInstant } from '../../../kernel/format';
import type { StaffCode } from '../../../kernel/ids';
import type { Asked } from '../reasons/reasons-asked';

/** Who holds a case, since when, and who decided it. */
export interface CurrentHolder {
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly decidedByName: string;
  readonly decidedBy: string;
  /** ISO instant. */
  readonly decidedAt: string;
}

/** Somebody else was first, or the case was changed meanwhile. The holder is null where nobody holds it. */
export interface AllocationConflict {
  readonly code: 'conflict';
  readonly detail: string;
  readonly version: number;
  readonly allocatedTo: CurrentHolder | null;
}

/** Why an allocation is refused (POST /allocations). `fields` are the input's own names. */
export type AllocationProblem =
  | AllocationConflict
  /** Absent, left, not started, or without a grade: no reason overrides it. */
  | {
      readonly code: 'officer_unavailable';
      readonly detail: string;
      readonly fields: readonly FieldProblem[];
    }
  /** Beyond grade is for managers; nobody under age is allocated here. */
  | { readonly code: 'not_allowed'; readonly detail: string }
  | {
      readonly code: 'reason_required' | 'review_date_required';
      readonly detail: string;
      readonly fields: readonly FieldProblem[];
      readonly asked: readonly Asked[];
    }
  /** What was seen when confirming no longer holds: look again, then confirm. */
  | { readonly code: 'asks_again'; readonly detail: string; readonly asked: readonly Asked[] }
  | { readonly code: 'does_not_fit'; readonly fields: readonly FieldProblem[] };

/** Somebody holds the case already: who, and by whose decision. */
export function heldBy(holder: CurrentHolder, version: number): AllocationConflict {
  return {
    code: 'conflict',
    detail: `The case was allocated to ${holder.name} by ${holder.decidedByName}`,
    version,
    allocatedTo: holder,
  };
}

/** The same for a screen, with the time. */
export function takenText({ name, decidedByName, decidedAt }: CurrentHolder): string {
  return `${decidedByName} allocated this case to ${name} on ${formatInstant(new Date(decidedAt))}. Nothing that you entered was saved`;
}
