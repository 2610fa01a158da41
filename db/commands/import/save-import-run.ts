import { eq } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

/** Records that an import was applied: the newest is the time of the data. */
export async function saveImportRun(
  tx: Tx,
  t: Tables,
  run: Tables['importRuns']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.importRuns).values(run);
}

/** Marks an import as undone: it stands in the history, and is the time of the data no more. */
export async function markRunUndone(
  tx: Tx,
  t: Tables,
  { id, at, byName }: { readonly id: string; readonly at: string; readonly byName: string },
): Promise<void> {
  await tx.update(t.importRuns).set({ undoneAt: at, undoneByName: byName }).where(eq(t.importRuns.id, id));
}
