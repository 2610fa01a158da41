'use server';

import { toEstate } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { nameOrganisation, ORGANISATION_FORM } from '@/lib/usecases/estate/name-organisation';

/** Says what the organisation is called. */
export const nameOrganisationAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await nameOrganisation(context, form.read(ORGANISATION_FORM));
  return result.ok ? { redirectTo: toEstate.page({ saved: 'named' }) } : refused(result.error);
});
