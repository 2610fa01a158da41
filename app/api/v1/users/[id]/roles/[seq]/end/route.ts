import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toUserAnswer } from '@/lib/usecases/users/calls/user-calls';
import { thenShown } from '@/lib/usecases/users/change-account';
import { takeRole } from '@/lib/usecases/users/change-roles';

/** Takes a role from somebody, at once: it stays on record. */
export const POST = apiRoute({}, async ({ context, params }) => {
  const { id = '' } = params;
  const taken = await thenShown(context, id, () => takeRole(context, { id, seq: Number(params.seq) }));
  return mapResult(taken, (user) => ({ body: toUserAnswer(user) }));
});
