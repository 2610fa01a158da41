import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { claimKey, keepAnswer, releaseKey } from '../../../../db/commands/kept/idempotency';
import type { Tx } from '../../../../db/store';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { KeyReused } from '../../problem';

/** The key of a request that must not act twice, and what it asks for. */
export interface OnceKey {
  /** From the `Idempotency-Key` header, or a form's hidden token. */
  readonly key: string;
  /** Everything that the request asks for: the same key with another body is refused. */
  readonly body: unknown;
}

/**
 * Runs a change at most once for an actor and key, in the caller's transaction: the same key and body repeats the first answer,
 * another body is refused. A refusal changes nothing and is not kept: asked again, it is decided again. Without a key it just runs.
 */
export async function once<T, E>(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  request: OnceKey | null,
  answer: z.ZodType<T>,
  run: () => Promise<Result<T, E>>,
): Promise<Result<T, E | KeyReused>> {
  if (request === null) return run();
  const key = { actorId: actor.id, key: request.key, bodyHash: hashOf(request.body) };
  const first = await claimKey(tx, store.t, key, now.toISOString());
  if (first !== null) {
    if (first.bodyHash !== key.bodyHash)
      return err({ code: 'key_reused', detail: 'This key was used before, with another request' });
    const kept: unknown = JSON.parse(first.response);
    return ok(answer.parse(kept));
  }
  const result = await run();
  if (result.ok) await keepAnswer(tx, store.t, key, JSON.stringify(result.value));
  else await releaseKey(tx, store.t, key);
  return result;
}

/** A fingerprint of a request's body; the order of its members makes no difference. */
export function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  );
}
