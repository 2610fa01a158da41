import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { reductionBodySchema } from '@/lib/usecases/officers/calls/officer-calls';
import { setReductionEnd } from '@/lib/usecases/officers/change-reduction';

/** Sets the last day of a reduction, or that none is known. */
export const PATCH = apiRoute({ body: reductionBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed, texts } = body;
  const changed = await setReductionEnd(context, { staffCode, id, version, confirmed, ...texts });
  return mapResult(changed, (outcome) => ({ body: toChangeAnswer(outcome) }));
});
