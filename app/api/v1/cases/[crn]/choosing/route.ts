import { mapResult } from '@/lib/kernel/result';
import { choosingBodySchema } from '@/lib/domain/allocation/queue/choosing-request';
import { apiRoute } from '@/lib/server/api-route';
import { keepChoosing } from '@/lib/usecases/live/keep-choosing';

export const POST = apiRoute({ body: choosingBodySchema }, async ({ context, params, body }) =>
  mapResult(await keepChoosing(context, { crn: params.crn ?? '', choosing: body.choosing }), (kept) => ({
    body: kept,
  })),
);
