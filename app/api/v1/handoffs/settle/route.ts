import { settleHandoffsBodySchema } from '@/lib/domain/allocation/handoff/handoff-request';
import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { settleHandoffs } from '@/lib/usecases/handoffs/settle-handoffs';

/** Says of several decisions that they are keyed, that there is nothing to key, or that they are open after all. */
export const POST = apiRoute({ body: settleHandoffsBodySchema }, async ({ context, body }) =>
  mapResult(await settleHandoffs(context, body), (settled) => ({ body: settled })),
);
