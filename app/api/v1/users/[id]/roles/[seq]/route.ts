import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { roleEndBodySchema, toUserAnswer } from '@/lib/usecases/users/calls/user-calls';
import { thenShown } from '@/lib/usecases/users/change-account';
import { changeRoleEnd } from '@/lib/usecases/users/change-roles';

/** Changes until when somebody has a role. */
export const PUT = apiRoute({ body: roleEndBodySchema }, async ({ context, params, body }) => {
  const { id = '' } = params;
  const role = { id, seq: Number(params.seq), ...body.texts };
  const changed = await thenShown(context, id, () => changeRoleEnd(context, role));
  return mapResult(changed, (user) => ({ body: toUserAnswer(user) }));
});
