import { and, eq } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** The answer that was kept for a request of somebody by its key; null where there is none, or none yet. */
export async function loadKeptAnswer(
  db: Reader,
  t: Tables,
  actorId: string,
  key: string,
): Promise<string | null> {
  const [row] = await db
    .select({ response: t.idempotencyKeys.response })
    .from(t.idempotencyKeys)
    .where(and(eq(t.idempotencyKeys.actorId, actorId), eq(t.idempotencyKeys.key, key)));
  return row === undefined || row.response === '' ? null : row.response;
}
