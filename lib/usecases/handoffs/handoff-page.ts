import 'server-only';
import type { HandoffLine, HandoffQuery } from '../../domain/allocation/handoff/handoff-list';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { ListPart } from '../../kernel/list-part';

/** What is to be keyed in the record system, in the reader's part of the estate. */
export interface HandoffPage extends FigureSource, ListPart {
  readonly query: HandoffQuery;
  /** What the record system is called. */
  readonly recordSystem: string;
  readonly lines: readonly HandoffLine[];
  /** How many of all that were found are late. */
  readonly late: number;
  /** Set where there are more than were read. */
  readonly mostRead: number | null;
  readonly teams: readonly { readonly code: string; readonly name: string }[];
}

/** What is to be keyed of one decision, or of one case: beside the decision, or the case, itself. */
export interface DecisionHandoffs {
  readonly recordSystem: string;
  readonly lines: readonly HandoffLine[];
}
