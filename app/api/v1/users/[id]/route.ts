import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toUserAnswer } from '@/lib/usecases/users/calls/user-calls';
import { viewUser } from '@/lib/usecases/users/view-users';

/** One user with all their roles. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewUser(context, params.id ?? ''), ({ user }) => ({ body: toUserAnswer(user) })),
);
