import { and, eq, lt } from 'drizzle-orm';
import type { Tables, Tx } from '../../store';

export interface IdempotencyKey {
  readonly actorId: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface FirstAnswer {
  readonly bodyHash: string;
  readonly response: string;
}

/** So long a key is remembered: long after any caller has given up asking again. */
const KEPT_DAYS = 30;

/** Keys of before this instant are forgotten. */
const forgottenBefore = (now: string): string =>
  new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();

/** Forgets the keys whose time is over, with their answers. */
export async function forgetKeys(tx: Tx, t: Tables, now: string): Promise<void> {
  await tx.delete(t.idempotencyKeys).where(lt(t.idempotencyKeys.createdAt, forgottenBefore(now)));
}

/**
 * Takes the key for this transaction; null when it is ours, or the first answer when somebody used it before. On PostgreSQL a
 * second request with the same key waits here until the first one has ended. One whose time is over is as if it had never been used.
 */
export async function claimKey(
  tx: Tx,
  t: Tables,
  { actorId, key, bodyHash }: IdempotencyKey,
  createdAt: string,
): Promise<FirstAnswer | null> {
  await tx
    .delete(t.idempotencyKeys)
    .where(and(sameKey(t, actorId, key), lt(t.idempotencyKeys.createdAt, forgottenBefore(createdAt))));
  const claimed = await tx
    .insert(t.idempotencyKeys)
    .values({ actorId, key, bodyHash, status: 0, response: '', createdAt })
    .onConflictDoNothing()
    .returning({ key: t.idempotencyKeys.key });
  if (claimed.length === 1) return null;
  const [first] = await tx
    .select({ bodyHash: t.idempotencyKeys.bodyHash, response: t.idempotencyKeys.response })
    .from(t.idempotencyKeys)
    .where(sameKey(t, actorId, key));
  if (!first) throw new Error('An idempotency key was taken and is not there');
  return first;
}

/** Keeps the answer to repeat. */
export async function keepAnswer(
  tx: Tx,
  t: Tables,
  { actorId, key }: IdempotencyKey,
  response: string,
): Promise<void> {
  await tx
    .update(t.idempotencyKeys)
    .set({ status: 201, response })
    .where(sameKey(t, actorId, key));
}

/** Gives the key back, since nothing was changed. */
export async function releaseKey(tx: Tx, t: Tables, { actorId, key }: IdempotencyKey): Promise<void> {
  await tx.delete(t.idempotencyKeys).where(sameKey(t, actorId, key));
}

const sameKey = (t: Tables, actorId: string, key: string) =>
  and(eq(t.idempotencyKeys.actorId, actorId), eq(t.idempotencyKeys.key, key));
