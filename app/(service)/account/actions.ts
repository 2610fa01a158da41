'use server';

import { cookies } from 'next/headers';
import { toAccount } from '@/lib/addresses/users';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { sessionCookie } from '@/lib/server/session-cookie';
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
