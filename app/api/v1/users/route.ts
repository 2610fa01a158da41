import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { createUser } from '@/lib/usecases/session/create-user';
import {
  newUserBodySchema,
  toUserAnswer,
  toUsersAnswer,
  usersQuerySchema,
} from '@/lib/usecases/users/calls/user-calls';
import { viewUser, viewUsers } from '@/lib/usecases/users/view-users';

/** Everybody who signs in, by name. */
export const GET = apiRoute({ query: usersQuerySchema, tagged: true }, async ({ context, query }) =>
  mapResult(await viewUsers(context, { words: query.words ?? '', page: query.cursor }), (page) => ({
    body: toUsersAnswer(page),
  })),
);

/** Makes somebody who signs in; they choose their password by a link. */
export const POST = apiRoute({ body: newUserBodySchema }, async ({ context, body }) => {
  const { invite, ...typed } = body;
  const made = await createUser(context, { ...typed, password: null, invited: invite });
  if (!made.ok) return made;
  return mapResult(await viewUser(context, made.value), ({ user }) => ({
    status: 201,
    body: toUserAnswer(user),
  }));
});
