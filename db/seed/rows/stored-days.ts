import type { Tables, Tx } from '../../store';
import { chunked } from '../../queries/kit/chunked';

type SnapshotRow = Tables['officerSnapshots']['$inferInsert'];

/** Stores whole days: the rows of officers, in parts that both databases take, and that their days are stored. */
export async function insertStoredDays(tx: Tx, t: Tables, rows: readonly SnapshotRow[]): Promise<void> {
  for (const part of chunked(rows, 1_000)) await tx.insert(t.officerSnapshots).values(part);
  const officers = new Map<SnapshotRow['onDate'], number>();
  for (const { onDate } of rows) officers.set(onDate, (officers.get(onDate) ?? 0) + 1);
  const days = [...officers].map(([onDate, count]) => ({ onDate, officers: count }));
  for (const part of chunked(days, 1_000)) await tx.insert(t.storedDays).values(part).onConflictDoNothing();
}
