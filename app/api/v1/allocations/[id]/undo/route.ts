import { err, ok } from '@/lib/kernel/result';
import { apiRoute, NOT_FOUND, readIdempotencyKey } from '@/lib/server/api-route';
import { undoDecision } from '@/lib/usecases/decisions/undo-decision';

/** Undoes an allocation or a move that was made in error. */
export const POST = apiRoute({}, async ({ context, params, request }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const result = await undoDecision(context, { id: params.id ?? '', idempotencyKey: key.value });
  if (result.ok) return ok({ body: result.value });
  const { error } = result;
  if (error.code === 'not_found') return err(NOT_FOUND);
  return err({ status: error.code === 'conflict' ? 409 : 422, code: error.code, detail: error.detail });
});
