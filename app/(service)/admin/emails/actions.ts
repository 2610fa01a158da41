'use server';

import { toEmails } from '@/lib/addresses/emails';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { retryEmail } from '@/lib/usecases/emails/view-outbox';

/** Has an email tried again. */
export const retryEmailAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await retryEmail(context, form.read({ id: plain() }).id);
  return result.ok ? { redirectTo: toEmails({ saved: 'retried' }) } : refused(result.error);
});
