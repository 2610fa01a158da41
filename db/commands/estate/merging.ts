import type { Actor } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Tables, Tx } from '../../store';

/** Who merges when, and in which transaction. */
export interface Saving {
  readonly tx: Tx;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
}

/** The record that goes, and the one that goes on. */
export interface Merging<Code> {
  readonly from: Code;
  readonly into: Code;
}
