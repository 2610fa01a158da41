import type { Tables, Tx } from '../../store';

/** Writes the one row that shows that the database can be written to. */
export async function saveProbe(tx: Tx, t: Tables, now: Date): Promise<void> {
  const writtenAt = now.toISOString();
  await tx
    .insert(t.healthProbes)
    .values({ id: 1, writtenAt })
    .onConflictDoUpdate({ target: t.healthProbes.id, set: { writtenAt } });
}
