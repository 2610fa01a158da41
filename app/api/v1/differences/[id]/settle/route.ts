import { settleDifferenceBodySchema } from '@/lib/domain/allocation/cases/difference-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { settleSourceDifference } from '@/lib/usecases/cases/differences/settle-difference';

/** Settles what a source says otherwise: what stands here stays, or the source's value is taken. */
export const POST = apiRoute({ body: settleDifferenceBodySchema }, async ({ context, params, body }) => {
  const id = params.id ?? '';
  const { decision, reason = '' } = body;
  return mapResult(await settleSourceDifference(context, { id, decision, why: reason }), ({ state }) => ({
    body: { id, state },
  }));
});
