import { mapResult } from '@/lib/kernel/result';
import { apiRoute, readIdempotencyKey } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { newSupportBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { recordSupportOnce } from '@/lib/usecases/sharing/record-support';

/** Records that one colleague helped another on a day, once for each key. */
export const POST = apiRoute({ body: newSupportBodySchema }, async ({ context, params, body, request }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const input = { staffCode: params.staffCode ?? '', ...body, idempotencyKey: key.value };
  return mapResult(await recordSupportOnce(context, input), (outcome) => ({ body: toChangeAnswer(outcome) }));
});
