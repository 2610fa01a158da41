import { eq } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

/** Sets what a figure is held against, in the place of what was set before. */
export async function saveComparator(
  tx: Tx,
  t: Tables,
  row: Tables['comparators']['$inferInsert'],
): Promise<void> {
  const { value, source, changedAt } = row;
  await tx
    .insert(t.comparators)
    .values(row)
    .onConflictDoUpdate({ target: t.comparators.figure, set: { value, source, changedAt } });
}

/** Takes away what was set of a figure. */
export async function removeComparator(tx: Tx, t: Tables, figure: string): Promise<void> {
  await tx.delete(t.comparators).where(eq(t.comparators.figure, figure));
}
