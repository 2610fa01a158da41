import 'server-only';
import type { Tables, Tx } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import type { IsoDate } from '../../kernel/dates';

/** What a step is handed for one batch. */
export interface UpgradeBatch {
  readonly tx: Tx;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  /** What the batch before this one handed on; null for the first. */
  readonly cursor: string | null;
}

export interface BatchOutcome {
  /** Where the next batch goes on; null when the step is done. */
  readonly next: string | null;
  /** What an administrator should know, a sentence each: what is now out of order, what was left as it was. */
  readonly report: readonly string[];
  /** What a done step leaves for those of later releases to compare with. */
  readonly kept?: string;
}

/**
 * A step of an upgrade that SQL cannot do. Each batch is one transaction, kept with where it stopped: a step that is
 * killed goes on from there, and one that is done never runs again. It loses nothing, ends nothing, and works on data of
 * every version that was released.
 */
export interface UpgradeStep {
  /** Never changed once released: the database remembers by it what is done. */
  readonly name: string;
  runBatch(batch: UpgradeBatch): Promise<BatchOutcome>;
}
