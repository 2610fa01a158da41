import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { callOffBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { changeCover } from '@/lib/usecases/sharing/change-cover';

/** Calls a cover off; one that has begun ends with yesterday. */
export const POST = apiRoute({ body: callOffBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed } = body;
  const asked = { staffCode, id, version, what: 'cancel', endsOn: '', confirmed } as const;
  return mapResult(await changeCover(context, asked), (outcome) => ({ body: toChangeAnswer(outcome) }));
});
