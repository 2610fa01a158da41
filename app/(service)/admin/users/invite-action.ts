'use server';

import { toUsers } from '@/lib/addresses/users';
import { several } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { inviteOfficers } from '@/lib/usecases/users/invite-officers';

/** Gives the officers that were ticked a sign-in. */
export const inviteOfficersAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { officers } = form.read({ officers: several() });
  const result = await inviteOfficers(context, { staffCodes: officers });
  return result.ok ? { redirectTo: toUsers.page({ saved: 'invited' }) } : refused(result.error);
});
