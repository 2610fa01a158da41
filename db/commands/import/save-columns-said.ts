import { eq } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

type ColumnsSaid = Tables['columnsSaid']['$inferInsert'];

/** Keeps what somebody says of files of one shape, in the place of what was said before. */
export async function saveColumnsSaid(tx: Tx, t: Tables, said: ColumnsSaid): Promise<void> {
  const { shape: _shape, ...others } = said;
  await tx
    .insert(t.columnsSaid)
    .values(said)
    .onConflictDoUpdate({ target: t.columnsSaid.shape, set: others });
}

/** Forgets what was said of files of one shape. */
export async function removeColumnsSaid(tx: Tx, t: Tables, shape: string): Promise<void> {
  await tx.delete(t.columnsSaid).where(eq(t.columnsSaid.shape, shape));
}
