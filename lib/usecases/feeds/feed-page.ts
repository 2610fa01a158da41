import 'server-only';
import type { DropOutcome, DropState } from '../../domain/audit/feed';

/** The time that files of a feed came, and what they came to. */
export interface ShownDrop {
  readonly id: string;
  readonly feed: string;
  readonly arrivedAt: string;
  readonly state: DropState;
  readonly files: readonly string[];
  readonly outcome: DropOutcome | null;
  /** Who confirmed or discarded what had waited. */
  readonly settledByName: string | null;
}

/** A feed with how old its data is, and what came last. */
export interface ShownFeed {
  readonly name: string;
  readonly everyHours: number;
  /** "2 days old"; null: nothing was taken yet. */
  readonly age: string | null;
  /** Of what time its data is; null: not known. */
  readonly dataAsOf: string | null;
  readonly late: boolean;
  readonly last: ShownDrop | null;
}

/** What other systems bring, for the data page. */
export interface FeedsShown {
  readonly feeds: readonly ShownFeed[];
  /** What waits for somebody to look at it, the oldest first. */
  readonly waiting: readonly ShownDrop[];
}
