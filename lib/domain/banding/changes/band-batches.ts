import { groupBy } from '../../../kernel/collections';
import type { BandChangeRecord } from './band-change';
import { hashOf } from './drawn-for-review';

/** More falls than this for one cause in one file are one item. */
export const MOST_BY_THEMSELVES = 10;
/** Of a batch, this many are drawn to be looked at, or a tenth where that is more. */
const DRAWN_AT_LEAST = 5;
const DRAWN_ONE_IN = 10;

/** What a fall by file is about: why it waits, and of which input or flag. Falls with the same cause are decided alike. */
function causeOf({
  asks,
  oldInputs,
  newInputs,
}: Pick<BandChangeRecord, 'asks' | 'oldInputs' | 'newInputs'>): string {
  const fields = Object.keys(newInputs).filter((field) => field !== 'flags' && field !== 'flagsKnown');
  const kept = newInputs.flags ?? [];
  const removed = (oldInputs.flags ?? []).filter((flag) => !kept.includes(flag));
  return [asks[0]?.rule ?? '', ...fields.sort(), ...[...removed].sort()].join(' ');
}

/** Gives those that wait for one cause, where they are more than ten, an item of their own. */
export function inBatches(changes: readonly BandChangeRecord[], newId: () => string): BandChangeRecord[] {
  const waiting = changes.filter((change) => change.state === 'waiting');
  const batches = new Map<string, string>();
  for (const group of groupBy(waiting, causeOf).values()) {
    if (group.length <= MOST_BY_THEMSELVES) continue;
    const id = newId();
    for (const change of group) batches.set(change.id, id);
  }
  return changes.map((change) => ({ ...change, batchId: batches.get(change.id) ?? null }));
}

/** A tenth of a batch, at least five, drawn by their ids: nobody chooses which, and it is the same for whoever looks. */
export function drawnOf<Change extends Pick<BandChangeRecord, 'id'>>(batch: readonly Change[]): Change[] {
  const many = Math.max(DRAWN_AT_LEAST, Math.ceil(batch.length / DRAWN_ONE_IN));
  const hashed = batch.map((change) => ({ change, hash: hashOf(change.id) }));
  hashed.sort((a, b) => a.hash - b.hash || (a.change.id < b.change.id ? -1 : 1));
  return hashed.slice(0, many).map(({ change }) => change);
}
