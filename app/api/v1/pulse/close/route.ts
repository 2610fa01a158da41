import { closePulseBodySchema } from '@/lib/domain/metrics/pulse/pulse-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { closePulse } from '@/lib/usecases/pulse/run-pulse';

/** Ends the asking, once what that does has been shown. */
export const POST = apiRoute({ body: closePulseBodySchema }, async ({ context, body: { confirmed } }) =>
  mapResult(await closePulse(context, { survey: null, confirmed }), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
