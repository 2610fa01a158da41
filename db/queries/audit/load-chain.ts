import { and, asc, desc, eq, gt, isNull, max } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

type Read = Pick<Reader, 'select'>;

/** The last link of the chain; null where nothing is sealed. */
export async function loadChainHead(db: Read, t: Tables) {
  const { auditLinks: l } = t;
  const [head] = await db.select().from(l).orderBy(desc(l.position)).limit(1);
  return head ?? null;
}

/** The highest number of an entry that is sealed; 0: none is. */
export async function loadHighestSealed(db: Read, t: Tables): Promise<number> {
  const [row] = await db.select({ seq: max(t.auditLinks.seq) }).from(t.auditLinks);
  return row?.seq ?? 0;
}

/** Entries without a link after a number, in order of their numbers. */
export function loadUnsealed(db: Read, t: Tables, afterSeq: number, limit: number) {
  const { auditEntries: a, auditLinks: l } = t;
  return db
    .select(entryColumns(t))
    .from(a)
    .leftJoin(l, eq(l.seq, a.seq))
    .where(and(gt(a.seq, afterSeq), isNull(l.seq)))
    .orderBy(asc(a.seq))
    .limit(limit);
}

/** Links after a place in the chain with their entries, in order of the chain; an entry that is gone is null. */
export function loadLinks(db: Read, t: Tables, afterPosition: number, limit: number) {
  const { auditEntries: a, auditLinks: l } = t;
  return db
    .select({ position: l.position, linkSeq: l.seq, hash: l.hash, entry: entryColumns(t) })
    .from(l)
    .leftJoin(a, eq(a.seq, l.seq))
    .where(gt(l.position, afterPosition))
    .orderBy(asc(l.position))
    .limit(limit);
}

function entryColumns({ auditEntries: a }: Tables) {
  const { seq, at, actorId, actorName, action, thingType, thingKey, detail } = a;
  return { seq, at, actorId, actorName, action, thingType, thingKey, detail };
}
