import { and, asc, eq } from 'drizzle-orm';
import type { UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** A view of a list as its owner saved it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** The views of one list that somebody saved, by name. */
export function loadSavedViews(db: Reader, t: Tables, userId: UserId, list: string) {
  const v = t.savedViews;
  return db
    .select({ id: v.id, name: v.name, address: v.address })
    .from(v)
    .where(and(eq(v.userId, userId), eq(v.list, list)))
    .orderBy(asc(v.name), asc(v.id));
}

/** The list of a view that somebody saved; null where there is no such view of theirs. */
export async function loadListOfView(
  db: Reader,
  t: Tables,
  userId: UserId,
  id: string,
): Promise<string | null> {
  const v = t.savedViews;
  const [row] = await db
    .select({ list: v.list })
    .from(v)
    .where(and(eq(v.userId, userId), eq(v.id, id)));
  return row?.list ?? null;
}
