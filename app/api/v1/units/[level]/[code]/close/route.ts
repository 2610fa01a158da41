import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { closeUnitBodySchema } from '@/lib/usecases/estate/calls/unit-calls';
import { closeUnit } from '@/lib/usecases/estate/close-unit';

/** Closes a unit, or merges it into another one, once the effect has been shown. */
export const POST = apiRoute({ body: closeUnitBodySchema }, async ({ context, params, body }) => {
  const { level = '', code = '' } = params;
  const { into, confirmed, expectedVersion: seen } = body;
  return mapResult(await closeUnit(context, { level, code, into, confirmed, seen }), (closed) => ({
    body: toChangeAnswer(closed.kind === 'closed' ? { kind: 'saved' } : closed),
  }));
});
