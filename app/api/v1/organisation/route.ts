import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { organisationBodySchema } from '@/lib/usecases/estate/calls/organisation-calls';
import { nameOrganisation, viewOrganisation } from '@/lib/usecases/estate/name-organisation';

/** What the organisation is called, and its system of record. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewOrganisation(context), (body) => ({ body })),
);

/** Says what they are called. */
export const PUT = apiRoute({ body: organisationBodySchema }, async ({ context, body }) => {
  const asked = { organisation: body.name, recordSystem: body.recordSystem ?? '' };
  return mapResult(await nameOrganisation(context, asked), () => DONE);
});
