import { eq } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

/** Notes from when an API token no longer counts. */
export async function saveRevoked(tx: Tx, t: Tables, id: string, now: Date): Promise<void> {
  await tx.update(t.apiTokens).set({ revokedAt: now.toISOString() }).where(eq(t.apiTokens.id, id));
}
