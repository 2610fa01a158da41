import type { Tables, Tx } from '../../store';

/** Records that an import was applied: the newest is the time of the data. */
export async function saveImportRun(
  tx: Tx,
  t: Tables,
  run: Tables['importRuns']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.importRuns).values(run);
}
