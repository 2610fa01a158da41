import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { AllocationKind } from '../../domain/allocation/decisions/decision';

/** What undoing a decision would do, before it is confirmed. */
export interface UndoPage extends FigureSource {
  readonly id: string;
  readonly crn: string;
  /** What the case is called for its reader; the CRN where it is not theirs to see any more. */
  readonly name: string;
  readonly kind: AllocationKind;
  /** Who holds the case by this decision. */
  readonly to: string;
  /** Who gets it back; null where it waits again. */
  readonly back: string | null;
  readonly decidedByName: string;
  readonly decidedAt: string;
  /** Why it cannot be undone; null where it can. */
  readonly cannot: string | null;
}
