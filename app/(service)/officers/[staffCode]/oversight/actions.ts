'use server';

import { toSupervision } from '@/lib/addresses/officers';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { OVERSIGHTS_FORM, recordOversights } from '@/lib/usecases/oversight/record-oversights';

/** Records what one meeting decided on several cases of an officer. */
export const recordOversightsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { staffCode, ...input } = form.read(OVERSIGHTS_FORM);
  const result = await recordOversights(context, input);
  return result.ok
    ? { redirectTo: toSupervision.page(staffCode, { saved: 'overseen' }) }
    : refused(result.error);
});
