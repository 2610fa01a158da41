import { and, eq } from 'drizzle-orm';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

interface NewView {
  readonly id: string;
  readonly userId: UserId;
  readonly list: string;
  readonly name: string;
  readonly address: string;
  readonly createdAt: string;
}

/** Saves a view of a list; one of the same name of the same person is replaced. */
export async function saveSavedView(tx: Tx, t: Tables, view: NewView): Promise<void> {
  const v = t.savedViews;
  await tx
    .insert(v)
    .values(view)
    .onConflictDoUpdate({
      target: [v.userId, v.list, v.name],
      set: { address: view.address, createdAt: view.createdAt },
    });
}

/** Deletes a view of somebody's. */
export async function removeSavedView(tx: Tx, t: Tables, userId: UserId, id: string): Promise<void> {
  await tx.delete(t.savedViews).where(and(eq(t.savedViews.userId, userId), eq(t.savedViews.id, id)));
}

/** Deletes the view of a list that somebody saved under a name; where there is none, nothing. */
export async function removeSavedViewNamed(
  tx: Tx,
  t: Tables,
  { userId, list, name }: Pick<NewView, 'userId' | 'list' | 'name'>,
): Promise<void> {
  const v = t.savedViews;
  await tx.delete(v).where(and(eq(v.userId, userId), eq(v.list, list), eq(v.name, name)));
}
