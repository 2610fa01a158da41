import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import { coverBodySchema } from '@/lib/usecases/sharing/calls/sharing-calls';
import { changeCover } from '@/lib/usecases/sharing/change-cover';

/** Sets another last day of a cover. */
export const PATCH = apiRoute({ body: coverBodySchema }, async ({ context, params, body }) => {
  const { staffCode = '', id = '' } = params;
  const { expectedVersion: version, confirmed, texts } = body;
  const { endsOn, ...agreed } = texts;
  const asked = { staffCode, id, version, what: 'end', endsOn, texts: agreed, confirmed } as const;
  return mapResult(await changeCover(context, asked), (outcome) => ({ body: toChangeAnswer(outcome) }));
});
