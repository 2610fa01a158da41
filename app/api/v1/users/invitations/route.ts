import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { invitationsBodySchema } from '@/lib/usecases/users/calls/user-calls';
import { inviteOfficers } from '@/lib/usecases/users/invite-officers';

/** Gives officers a sign-in of their own. */
export const POST = apiRoute({ body: invitationsBodySchema }, async ({ context, body }) =>
  mapResult(await inviteOfficers(context, body), (invited) => ({ body: invited })),
);
