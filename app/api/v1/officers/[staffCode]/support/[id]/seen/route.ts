import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { seenBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { seeSupportBreach } from '@/lib/usecases/sharing/cancel-support';

/** Says that a manager has looked at support that a bar, grade or training spoke against. */
export const POST = apiRoute({ body: seenBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const seen = await seeSupportBreach(context, { staffCode, id, version: body.expectedVersion });
  return mapResult(seen, (outcome) => ({ body: toChangeAnswer(outcome) }));
});
