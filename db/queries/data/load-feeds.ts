import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** Every feed by name, to be read together with others. */
export function selectFeeds(db: Pick<Reader, 'select'>, t: Tables) {
  const { name, everyHours, createdAt, takenAt, dataAsOf } = t.feeds;
  return db
    .select({ name, everyHours, createdAt, takenAt, dataAsOf })
    .from(t.feeds)
    .orderBy(asc(t.feeds.name));
}

/** One feed; null where there is none of the name. */
export async function loadFeed(db: Pick<Reader, 'select'>, t: Tables, name: string) {
  const [feed] = await db.select().from(t.feeds).where(eq(t.feeds.name, name));
  return feed ?? null;
}

/** The drop of a feed that came last; null where none did. */
export async function loadLastDrop(db: Pick<Reader, 'select'>, t: Tables, feed: string) {
  const { feedDrops: d } = t;
  const [drop] = await db
    .select()
    .from(d)
    .where(eq(d.feed, feed))
    .orderBy(desc(d.arrivedAt), desc(d.id))
    .limit(1);
  return drop ?? null;
}

/** Every drop that waits for somebody to look at it, the oldest first. */
export function loadWaitingDrops(db: Pick<Reader, 'select'>, t: Tables) {
  const { feedDrops: d } = t;
  return db
    .select()
    .from(d)
    .where(inArray(d.state, ['confirm', 'refused']))
    .orderBy(asc(d.arrivedAt), asc(d.id));
}

/** One drop; null where there is none with this id. */
export async function loadDrop(db: Pick<Reader, 'select'>, t: Tables, id: string) {
  const [drop] = await db.select().from(t.feedDrops).where(eq(t.feedDrops.id, id));
  return drop ?? null;
}

/** Whether files of a feed that came after an instant were taken. */
export async function wasTakenSince(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { feed, arrivedAt }: { readonly feed: string; readonly arrivedAt: string },
): Promise<boolean> {
  const { feedDrops: d } = t;
  const later = await db
    .select({ id: d.id })
    .from(d)
    .where(and(eq(d.feed, feed), gt(d.arrivedAt, arrivedAt), inArray(d.state, ['imported', 'nothing_new'])))
    .limit(1);
  return later.length > 0;
}
