import 'server-only';
import { claimKey, keepAnswer } from '../../../../db/commands/kept/idempotency';
import {
  type ReallocationAnswer,
  reallocationAnswerSchema,
} from '../../../domain/allocation/moves/reallocation-result';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { KeyReused } from '../../problem';
import { hashOf, type OnceKey } from './once';

/**
 * Answers a request of several transactions once for an actor and key: the same key and body repeats the first answer, another body is
 * refused. The key is taken first, and the answer kept last; a request that was cut short in between runs again, so each of its
 * steps must itself run at most once (once.ts).
 */
export async function answerOnce(
  { store, actor, now }: UseCaseContext,
  request: OnceKey,
  run: () => Promise<ReallocationAnswer>,
): Promise<Result<ReallocationAnswer, KeyReused>> {
  const key = { actorId: actor.id, key: request.key, bodyHash: hashOf(request.body) };
  const claim = () => store.tx((tx) => claimKey(tx, store.t, key, now.toISOString()));
  const first = await claim();
  if (first !== null && first.bodyHash !== key.bodyHash)
    return err({ code: 'key_reused', detail: 'This key was used before, with another request' });
  if (first !== null && first.response !== '') return ok(toAnswer(first.response));
  const answer = await run();
  return ok(
    await store.tx(async (tx) => {
      const kept = await claimKey(tx, store.t, key, now.toISOString());
      // Sent twice at once: the first answer that was kept is the answer to both.
      if (kept !== null && kept.response !== '') return toAnswer(kept.response);
      await keepAnswer(tx, store.t, key, JSON.stringify(answer));
      return answer;
    }),
  );
}

function toAnswer(response: string): ReallocationAnswer {
  const kept: unknown = JSON.parse(response);
  return reallocationAnswerSchema.parse(kept);
}
