import 'server-only';

/** One of two records of one key, as it is shown. */
export interface ShownRecord {
  readonly code: string;
  readonly name: string;
  /** What stands under it today: "12 live cases", a line each; empty where nothing does. */
  readonly holds: readonly string[];
}

/** Two records whose keys differ in case of letters alone, and what merging them does. */
export interface ShownClash {
  readonly kind: 'officer' | 'team';
  /** The one that goes on: with live cases, where one has them. */
  readonly into: ShownRecord;
  readonly from: ShownRecord;
  /** What merging does, a sentence each. */
  readonly effect: readonly string[];
  /** What the effect was worked out from: sent along, so that another one is not carried out unseen. */
  readonly seen: string;
}

export interface KeyClashesPage {
  readonly clashes: readonly ShownClash[];
}
