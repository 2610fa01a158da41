import { eq, inArray, lt } from 'drizzle-orm';
import type { Tables, Tx } from '../../../store';

/** Keeps what an import changed, packed, beside its run: each part as it comes. */
export async function saveUndoParts(
  tx: Tx,
  t: Tables,
  { runId, modelVersion, parts }: { runId: string; modelVersion: string; parts: AsyncIterable<string> },
): Promise<void> {
  let part = 0;
  for await (const content of parts) {
    await tx.insert(t.importUndoParts).values({ runId, part, modelVersion, content });
    part += 1;
  }
}

/** Forgets what imports changed that were done before an instant: they stand. */
export async function forgetUndoParts(tx: Tx, t: Tables, before: string): Promise<void> {
  const { importRuns: r, importUndoParts: p } = t;
  const old = tx.select({ id: r.id }).from(r).where(lt(r.finishedAt, before));
  await tx.delete(p).where(inArray(p.runId, old));
}

/** Forgets what one import changed. */
export async function removeUndoParts(tx: Tx, t: Tables, runId: string): Promise<void> {
  await tx.delete(t.importUndoParts).where(eq(t.importUndoParts.runId, runId));
}
