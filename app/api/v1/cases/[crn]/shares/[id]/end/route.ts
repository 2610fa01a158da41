import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { shareEndBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { endShare } from '@/lib/usecases/sharing/end-share';

/** Ends a share of a case. */
export const POST = apiRoute({ body: shareEndBodySchema }, async ({ context, params, body }) => {
  const { crn = '', id = '' } = params;
  const { expectedVersion: version, confirmed, texts } = body;
  return mapResult(await endShare(context, { crn, id, version, confirmed, ...texts }), (outcome) => ({
    body: toChangeAnswer(outcome),
  }));
});
