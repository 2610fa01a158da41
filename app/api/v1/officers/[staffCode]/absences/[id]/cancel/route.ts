import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { cancelBodySchema } from '@/lib/usecases/officers/calls/officer-calls';
import { cancelAbsence } from '@/lib/usecases/officers/correct-absence';

/** Calls an absence off: it counts on no day and stays on record. */
export const POST = apiRoute({ body: cancelBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed } = body;
  return mapResult(await cancelAbsence(context, { staffCode, id, version, confirmed }), (outcome) => ({
    body: toChangeAnswer(outcome),
  }));
});
