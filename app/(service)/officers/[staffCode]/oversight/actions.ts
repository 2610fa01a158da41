'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { recordOversights } from '@/lib/usecases/oversight/record-oversights';

/** Records what one meeting decided on several cases of an officer. */
export const recordOversightsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordOversights(context, {
    crns: form.list('crns'),
    decision: form.text('decision'),
    reviewOn: form.dateText('reviewOn'),
  });
  if (!result.ok) return refused(result.error);
  const staffCode = encodeURIComponent(form.text('staffCode'));
  return { redirectTo: `/officers/${staffCode}/supervision?saved=overseen` };
});
