import 'server-only';
import type { ClashKind } from '../../../db/queries/estate/key-clash';

/** One of two records of one key, as it is shown. */
export interface ShownRecord {
  readonly code: string;
  readonly name: string;
  /** The officer whose record it is; null for a unit. */
  readonly staffCode: string | null;
  /** What stands under it today: "12 live cases", a line each; empty where nothing does. */
  readonly holds: readonly string[];
}

/** Two records whose keys differ in case of letters alone, and what merging them does. */
export interface ShownClash {
  readonly kind: ClashKind;
  /** What the two are: "Team", or whatever the model calls it. */
  readonly what: string;
  /** The one that goes on: with live cases, where one has them. */
  readonly into: ShownRecord;
  readonly from: ShownRecord;
  /** What merging does, a sentence each. */
  readonly effect: readonly string[];
  /** Why they cannot be merged as they stand, a sentence each with what to do first; empty where they can. */
  readonly against: readonly string[];
  /** What the effect was worked out from: sent along, so that another one is not carried out unseen. */
  readonly seen: string;
}

export interface KeyClashesPage {
  readonly clashes: readonly ShownClash[];
}
