import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { newShareBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { shareCase } from '@/lib/usecases/sharing/share-case';

/** Gives a share of a case's points to a co-worker, once what it does to both has been said. */
export const POST = apiRoute({ body: newShareBodySchema }, async ({ context, params, body }) =>
  mapResult(await shareCase(context, { crn: params.crn ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
