import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { finishActionBodySchema } from '@/lib/usecases/oversight/calls/oversight-calls';
import { finishOversightAction } from '@/lib/usecases/oversight/record-oversight';

/** Says of an agreed action that it is done, or is not done after all. */
export const POST = apiRoute({ body: finishActionBodySchema }, async ({ context, params, body }) => {
  const { expectedVersion: version, done } = body;
  const finished = await finishOversightAction(context, { actionId: params.id ?? '', version, done });
  return mapResult(finished, () => DONE);
});
