import { eq } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

/** Notes that an API token was sent, at the first time of an hour. */
export async function saveTokenUse(tx: Tx, t: Tables, id: string, now: Date): Promise<void> {
  await tx.update(t.apiTokens).set({ lastUsedAt: now.toISOString() }).where(eq(t.apiTokens.id, id));
}

/** Notes from when an API token no longer counts. */
export async function saveRevoked(tx: Tx, t: Tables, id: string, now: Date): Promise<void> {
  await tx.update(t.apiTokens).set({ revokedAt: now.toISOString() }).where(eq(t.apiTokens.id, id));
}
