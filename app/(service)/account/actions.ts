'use server';

import { cookies } from 'next/headers';
import { toAccount } from '@/lib/addresses/users';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { sessionCookie } from '@/lib/server/session-cookie';
import { ASK_BRIEF_FORM, askForBrief, cancelBrief } from '@/lib/usecases/briefs/ask-for-brief';
import { changeOwnPassword } from '@/lib/usecases/users/change-own-password';

/** Changes one's own password. All sessions end, and this browser is given a new one. */
export const changeOwnPasswordAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await changeOwnPassword(context, {
    currentPassword: form.password('currentPassword'),
    password: form.password('password'),
  });
  if (!result.ok) return refused(result.error);
  const cookie = await sessionCookie(result.value);
  (await cookies()).set(cookie.name, cookie.value, cookie.options);
  return { redirectTo: toAccount.page({ saved: 'password' }) };
});

/** Asks for the brief of a unit each Monday. */
export const askForBriefAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await askForBrief(context, form.read(ASK_BRIEF_FORM));
  return result.ok ? { redirectTo: toAccount.page({ saved: 'brief' }) } : refused(result.error);
});

/** Has no more briefs sent. */
export const cancelBriefAction = formAction(async (context): Promise<FormOutcome> => {
  const result = await cancelBrief(context);
  return result.ok ? { redirectTo: toAccount.page({ saved: 'no_brief' }) } : refused(result.error);
});
