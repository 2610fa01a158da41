import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { DecisionHandoffs } from '../handoffs/handoff-page';
import type { CurrentAllocation } from '../../domain/allocation/decisions/current-allocation';
import type { EmailAbout } from '../../domain/allocation/decisions/email-state';

/** A decision as it stood when it was made. */
export interface DecisionPage extends FigureSource {
  readonly allocation: CurrentAllocation;
  readonly name: CaseName;
  readonly to: string;
  /** Who had the case before; null where nobody did. */
  readonly from: string | null;
  /** Whether the officers on offer then, and workloads other than the reader's own, are theirs to see. */
  readonly colleagues: boolean;
  readonly own: boolean;
  readonly emails: readonly EmailAbout[];
  /** What is to be keyed of it; null: nothing, or not by the reader. */
  readonly handoffs: DecisionHandoffs | null;
  /** The reader could undo it now. */
  readonly mayUndo: boolean;
}
