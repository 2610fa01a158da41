import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { arrangeCover } from '@/lib/usecases/sharing/arrange-cover';
import { newCoverBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';

/** Arranges that a colleague covers cases by name, once what it does to both has been said. */
export const POST = apiRoute({ body: newCoverBodySchema }, async ({ context, params, body }) =>
  mapResult(await arrangeCover(context, { staffCode: params.staffCode ?? '', ...body }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
