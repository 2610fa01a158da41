import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { addReduction } from '@/lib/usecases/officers/add-reduction';
import { newReductionBodySchema } from '@/lib/usecases/officers/calls/officer-calls';

/** Adds a reduction by the rules of its reason, once what it does to the workload has been said. */
export const POST = apiRoute({ body: newReductionBodySchema }, async ({ context, params, body }) =>
  mapResult(await addReduction(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
