'use server';

import { cookies } from 'next/headers';
import { toAdmin } from '@/lib/addresses/admin';
import { toSetUp } from '@/lib/addresses/set-up';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { setUpCookie } from '@/lib/server/set-up-cookie';
import { clearDemonstration } from '@/lib/usecases/demonstration/clear-demonstration';

/** Clears the demonstration; where nobody is left to sign in, on to the set-up page with its code filled in. */
export const clearDemonstrationAction = formAction(async (context, form): Promise<FormOutcome> => {
  const figures = form.read({ cases: plain() }).cases.replaceAll(/[\s,]/g, '');
  const cases = /^\d{1,9}$/.test(figures) ? Number(figures) : -1;
  const result = await clearDemonstration(context, { cases });
  if (!result.ok) return refused(result.error);
  if (!result.value.setUp) return { redirectTo: toAdmin() };
  const { name, value, options } = setUpCookie();
  (await cookies()).set(name, value, options);
  return { redirectTo: toSetUp() };
});
