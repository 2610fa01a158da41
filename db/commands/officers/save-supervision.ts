import { and, eq } from 'drizzle-orm';
import type { Supervision } from '../../../lib/domain/workload/relief/supervision';
import type { Tables, Tx } from '../../store';

/** Adds a supervision meeting. */
export async function insertSupervision(
  tx: Tx,
  t: Tables,
  supervision: Tables['supervisions']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.supervisions).values(supervision);
}

/** Changes a meeting where it is still of this version; false when it is not. */
export async function updateSupervision(
  tx: Tx,
  t: Tables,
  key: Pick<Supervision, 'id' | 'version'>,
  change: Partial<Omit<Supervision, 'id' | 'version' | 'recordedByName'>>,
): Promise<boolean> {
  const changed = await tx
    .update(t.supervisions)
    .set({ ...change, version: key.version + 1 })
    .where(and(eq(t.supervisions.id, key.id), eq(t.supervisions.version, key.version)))
    .returning({ id: t.supervisions.id });
  return changed.length === 1;
}
