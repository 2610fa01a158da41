import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { callOffBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { cancelSupport } from '@/lib/usecases/sharing/cancel-support';

/** Marks support as recorded by mistake. */
export const POST = apiRoute({ body: callOffBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed } = body;
  return mapResult(await cancelSupport(context, { staffCode, id, version, confirmed }), (outcome) => ({
    body: toChangeAnswer(outcome),
  }));
});
