'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { toAdmin } from '@/lib/addresses/admin';
import { toSignIn } from '@/lib/addresses/session';
import type { FormState } from '@/lib/kernel/form-state';
import { plain } from '@/lib/kernel/reading/sent';
import { now } from '@/lib/machine/clock';
import { addressDigest, markFormProblems } from '@/lib/machine/request';
import { readForm } from '@/lib/server/form-reader';
import { rememberBrowser } from '@/lib/server/known-browser';
import { sessionCookie } from '@/lib/server/session-cookie';
import { tooManyFrom } from '@/lib/server/sign-in-limit';
import { unlessFailed } from '@/lib/server/unless-failed';
import type { Problem } from '@/lib/usecases/problem';
import { serviceStore } from '@/lib/usecases/service-store';
import { loadDemoInstead, setUpService } from '@/lib/usecases/set-up/set-up';

const SET_UP = { code: plain(), organisation: plain(), email: plain(), name: plain() };

/** Makes the first administrator, and signs them in. */
export async function setUpAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = readForm(data);
  const context = { store: serviceStore(), now: now() };
  const tooMany = await unlessFailed(() => tooManyFrom(context.store, addressDigest() ?? 'unknown', now()));
  if (tooMany) return cameBack(['failed' in tooMany ? tooMany.failed : tooMany], form.values);
  const input = { ...form.read(SET_UP), password: form.password('password') };
  const result = await unlessFailed(() => setUpService(context, input));
  if ('failed' in result) return cameBack([result.failed], form.values);
  if (!result.ok) return cameBack(problemsOf(result.error), form.values);
  await rememberBrowser(result.value.userId);
  const cookie = await sessionCookie(result.value);
  (await cookies()).set(cookie.name, cookie.value, cookie.options);
  return redirect(toAdmin());
}

/** Loads the demonstration instead. */
export async function loadDemoAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = readForm(data);
  const context = { store: serviceStore(), now: now() };
  const tooMany = await unlessFailed(() => tooManyFrom(context.store, addressDigest() ?? 'unknown', now()));
  if (tooMany) return cameBack(['failed' in tooMany ? tooMany.failed : tooMany], form.values);
  const { demoCode } = form.read({ demoCode: plain() });
  const result = await unlessFailed(() => loadDemoInstead(context, { code: demoCode }));
  if ('failed' in result) return cameBack([result.failed], form.values);
  return result.ok ? redirect(toSignIn()) : cameBack(problemsOf(result.error), form.values);
}

function problemsOf(problem: Problem): FormState['problems'] {
  return problem.code === 'does_not_fit'
    ? problem.fields
    : [{ field: '', message: 'The service was set up meanwhile: sign in' }];
}

function cameBack(problems: FormState['problems'], values: FormState['values']): FormState {
  markFormProblems();
  return { problems, values };
}
