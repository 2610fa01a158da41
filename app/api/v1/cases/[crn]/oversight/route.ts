import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { oversightBodySchema } from '@/lib/usecases/oversight/calls/oversight-calls';
import { recordOversight } from '@/lib/usecases/oversight/record-oversight';

/** Records a decision of oversight on the present holding, with its agreed actions. */
export const POST = apiRoute({ body: oversightBodySchema }, async ({ context, params, body }) =>
  mapResult(await recordOversight(context, { crn: params.crn ?? '', ...body }), () => ({
    ...DONE,
    status: 201,
  })),
);
