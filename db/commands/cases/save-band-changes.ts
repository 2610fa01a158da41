import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { BandChangeRecord, GradeItemRecord } from '../../../lib/domain/banding/changes/band-change';
import type { Crn } from '../../../lib/kernel/ids';
import { chunked } from '../../queries/kit/chunked';
import type { Tables, Tx } from '../../store';

/** Keeps changes of band, and what rises ask of managers, in the transaction of the changes. */
export async function insertBandChanges(
  tx: Tx,
  t: Tables,
  changes: readonly BandChangeRecord[],
  items: readonly GradeItemRecord[],
): Promise<void> {
  for (const part of chunked(changes, 500))
    await tx.insert(t.bandChanges).values(part.map((change) => ({ ...change, asks: [...change.asks] })));
  for (const part of chunked(items, 1_000)) await tx.insert(t.gradeItems).values(part);
}

/** How a change was settled, and by whom. */
export interface BandChangeSettling {
  readonly state: 'approved' | 'turned_down';
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly why: string | null;
  /** It ended by itself, or its source says something else: nobody refused what the source still says. */
  readonly moved?: boolean;
}

/** Settles a change that is still of this state and version; false when somebody else was first, and nothing is written. */
export async function settleBandChange(
  tx: Tx,
  t: Tables,
  change: Pick<BandChangeRecord, 'id' | 'state' | 'version'>,
  settling: BandChangeSettling,
): Promise<boolean> {
  const { id, state, version } = change;
  const settled = await tx
    .update(t.bandChanges)
    .set({
      state: settling.state,
      settledAt: settling.at.toISOString(),
      settledById: settling.byId,
      settledByName: settling.byName,
      settledWhy: settling.why,
      sourceMovedAt: settling.moved === true ? settling.at.toISOString() : null,
      version: version + 1,
    })
    .where(and(eq(t.bandChanges.id, id), eq(t.bandChanges.state, state), eq(t.bandChanges.version, version)))
    .returning({ id: t.bandChanges.id });
  return settled.length === 1;
}

/** Marks changes that were turned down, of which the source says something else now: the same is asked anew when it comes again. */
export async function markSourceMoved(tx: Tx, t: Tables, ids: readonly string[], now: Date): Promise<void> {
  for (const part of chunked(ids, 500))
    await tx
      .update(t.bandChanges)
      .set({ sourceMovedAt: now.toISOString() })
      .where(inArray(t.bandChanges.id, part));
}

/** Turns down what still waits on cases that ended: there is nothing left to approve. */
export async function turnDownOfEnded(
  tx: Tx,
  t: Tables,
  crns: readonly Crn[],
  by: Omit<BandChangeSettling, 'state' | 'why'>,
): Promise<void> {
  for (const part of chunked(crns, 1_000))
    await tx
      .update(t.bandChanges)
      .set({
        state: 'turned_down',
        settledAt: by.at.toISOString(),
        settledById: by.byId,
        settledByName: by.byName,
        settledWhy: 'The case ended',
        sourceMovedAt: by.at.toISOString(),
      })
      .where(and(eq(t.bandChanges.state, 'waiting'), inArray(t.bandChanges.crn, part)));
}

/** Closes an item that is still open; false when it is closed already. */
export async function closeGradeItem(
  tx: Tx,
  t: Tables,
  id: string,
  done: { readonly at: Date; readonly byName: string; readonly outcome: string },
): Promise<boolean> {
  const closed = await tx
    .update(t.gradeItems)
    .set({ doneAt: done.at.toISOString(), doneByName: done.byName, outcome: done.outcome })
    .where(and(eq(t.gradeItems.id, id), isNull(t.gradeItems.doneAt)))
    .returning({ id: t.gradeItems.id });
  return closed.length === 1;
}

/** What an end turned down waits again: changes that were settled by the end of the case at that moment. How many. */
export async function waitAgainAfterEnd(tx: Tx, t: Tables, crn: Crn, endedAt: string): Promise<number> {
  const b = t.bandChanges;
  const again = await tx
    .update(b)
    .set({
      state: 'waiting',
      settledAt: null,
      settledById: null,
      settledByName: null,
      settledWhy: null,
      sourceMovedAt: null,
    })
    .where(
      and(
        eq(b.crn, crn),
        eq(b.state, 'turned_down'),
        eq(b.settledWhy, 'The case ended'),
        eq(b.settledAt, endedAt),
      ),
    )
    .returning({ id: b.id });
  return again.length;
}
