import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { newRoleBodySchema, toUserAnswer } from '@/lib/usecases/users/calls/user-calls';
import { thenShown } from '@/lib/usecases/users/change-account';
import { giveRole } from '@/lib/usecases/users/change-roles';

/** Gives somebody a role over a part of the estate, from and until. */
export const POST = apiRoute({ body: newRoleBodySchema }, async ({ context, params, body }) => {
  const { id = '' } = params;
  const { role, scope, texts: days } = body;
  const given = await thenShown(context, id, () => giveRole(context, { id, role, scope, days }));
  return mapResult(given, (user) => ({ body: toUserAnswer(user) }));
});
