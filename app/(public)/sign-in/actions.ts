'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/lib/kernel/form-state';
import { now } from '@/lib/machine/clock';
import { addressDigest, markFormProblems } from '@/lib/machine/request';
import { readForm } from '@/lib/server/form-reader';
import { knownBrowser, rememberBrowser } from '@/lib/server/known-browser';
import { safeNext } from '@/lib/server/paths';
import { sessionCookie } from '@/lib/server/session-cookie';
import { tooManyFrom } from '@/lib/server/sign-in-limit';
import { unlessFailed } from '@/lib/server/unless-failed';
import { serviceStore } from '@/lib/usecases/service-store';
import { SIGN_IN_FORM, signIn } from '@/lib/usecases/session/sign-in';

/** Signs somebody in and sends them where they were going; otherwise says why not, and keeps the email. */
export async function signInAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = readForm(data);
  const password = data.get('password');
  const { email, next } = form.read(SIGN_IN_FORM);
  const input = { email, password: typeof password === 'string' ? password : '' };
  const address = addressDigest();
  const tooMany = await unlessFailed(() => tooManyFrom(serviceStore(), address ?? 'unknown', now()));
  if (tooMany) return cameBack(['failed' in tooMany ? tooMany.failed : tooMany], form.values);
  const browser = await knownBrowser();
  const result = await unlessFailed(() =>
    signIn({ store: serviceStore(), now: now() }, input, { address, browser }),
  );
  if ('failed' in result) return cameBack([result.failed], form.values);
  if (!result.ok) {
    const problems = result.error.code === 'does_not_fit' ? result.error.fields : [];
    return cameBack(problems, form.values);
  }
  await rememberBrowser(result.value.userId);
  const cookie = await sessionCookie(result.value);
  (await cookies()).set(cookie.name, cookie.value, cookie.options);
  return redirect(safeNext(next));
}

function cameBack(problems: FormState['problems'], values: FormState['values']): FormState {
  markFormProblems();
  return { problems, values };
}
