import { and, eq, inArray, ne } from 'drizzle-orm';
import { type DropState, USUAL_FEED_HOURS } from '../../../lib/domain/audit/feed';
import type { Tables, Tx } from '../../store';

export type DropRow = Tables['feedDrops']['$inferSelect'];

/** Writes that a feed is known, where it was not. */
export async function knowFeed(tx: Tx, t: Tables, name: string, at: string): Promise<void> {
  await tx
    .insert(t.feeds)
    .values({ name, everyHours: USUAL_FEED_HOURS, createdAt: at })
    .onConflictDoNothing();
}

/** Claims files of a feed under an id; the drop as it stands where the same files came before, whoever brought them. */
export async function claimDrop(
  tx: Tx,
  t: Tables,
  drop: Tables['feedDrops']['$inferInsert'],
): Promise<{ readonly fresh: boolean; readonly drop: DropRow }> {
  const { feedDrops: d } = t;
  const [fresh] = await tx.insert(d).values(drop).onConflictDoNothing().returning();
  if (fresh !== undefined) return { fresh: true, drop: fresh };
  const same = and(eq(d.feed, drop.feed), eq(d.fingerprint, drop.fingerprint));
  const [before] = await tx.select().from(d).where(same);
  if (before === undefined) throw new Error('A drop is neither new nor known');
  return { fresh: false, drop: before };
}

/** Writes what a drop came to; files that were taken are the newest of their feed. */
export async function saveDrop(
  tx: Tx,
  t: Tables,
  id: string,
  ended: Partial<Omit<DropRow, 'id' | 'feed' | 'fingerprint'>> & { readonly state: DropState },
): Promise<void> {
  const { feedDrops: d } = t;
  const [drop] = await tx.update(d).set(ended).where(eq(d.id, id)).returning();
  if (drop === undefined || (drop.state !== 'imported' && drop.state !== 'nothing_new')) return;
  const taken = { takenAt: drop.endedAt, dataAsOf: drop.dataAsOf };
  await tx.update(t.feeds).set(taken).where(eq(t.feeds.name, drop.feed));
}

/** Marks drops of a feed that wait as replaced by a later one that waits, and returns their ids. */
export async function replaceWaiting(tx: Tx, t: Tables, feed: string, by: string): Promise<string[]> {
  const { feedDrops: d } = t;
  const replaced = await tx
    .update(d)
    .set({ state: 'replaced' })
    .where(and(eq(d.feed, feed), ne(d.id, by), inArray(d.state, ['confirm', 'refused'])))
    .returning({ id: d.id });
  return replaced.map(({ id }) => id);
}

/** Says how often a feed is expected; false where there is none of the name. */
export async function saveFeedHours(tx: Tx, t: Tables, name: string, everyHours: number): Promise<boolean> {
  const saved = await tx
    .update(t.feeds)
    .set({ everyHours })
    .where(eq(t.feeds.name, name))
    .returning({ name: t.feeds.name });
  return saved.length === 1;
}
