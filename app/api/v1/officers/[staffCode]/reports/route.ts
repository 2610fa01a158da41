import { mapResult } from '@/lib/kernel/result';
import { apiRoute, readIdempotencyKey } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { newReportBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { recordReportOnce } from '@/lib/usecases/sharing/record-report';

/** Records a completed report, once for each key. */
export const POST = apiRoute({ body: newReportBodySchema }, async ({ context, params, body, request }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const input = { staffCode: params.staffCode ?? '', ...body, idempotencyKey: key.value };
  return mapResult(await recordReportOnce(context, input), (outcome) => ({ body: toChangeAnswer(outcome) }));
});
