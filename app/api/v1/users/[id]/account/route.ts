import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { accountBodySchema, toUserAnswer } from '@/lib/usecases/users/calls/user-calls';
import { changeAccountOf } from '@/lib/usecases/users/change-account';

/** Shuts somebody out, lets them in again, lifts their locks, or sends them a link to choose a password. */
export const POST = apiRoute({ body: accountBodySchema }, async ({ context, params, body }) =>
  mapResult(await changeAccountOf(context, { id: params.id ?? '', ...body }), (user) => ({
    body: toUserAnswer(user),
  })),
);
