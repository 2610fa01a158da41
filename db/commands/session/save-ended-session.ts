import { lt } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

/** Ends a session for good, and forgets those whose cookies have run out by now: what ended before `forget` (an instant). */
export async function saveEndedSession(
  tx: Tx,
  t: Tables,
  ended: { readonly sessionId: string; readonly at: Date; readonly forget: Date },
): Promise<void> {
  await tx.delete(t.endedSessions).where(lt(t.endedSessions.endedAt, ended.forget.toISOString()));
  await tx
    .insert(t.endedSessions)
    .values({ id: ended.sessionId, endedAt: ended.at.toISOString() })
    .onConflictDoNothing();
}
