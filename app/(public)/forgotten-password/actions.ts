'use server';

import { redirect } from 'next/navigation';
import { toForgottenPassword } from '@/lib/addresses/session';
import type { FormState } from '@/lib/kernel/form-state';
import { plain } from '@/lib/kernel/reading/sent';
import { now } from '@/lib/machine/clock';
import { addressDigest, markFormProblems } from '@/lib/machine/request';
import { readForm } from '@/lib/server/form-reader';
import { tooManyFrom } from '@/lib/server/sign-in-limit';
import { unlessFailed } from '@/lib/server/unless-failed';
import { serviceStore } from '@/lib/usecases/service-store';
import { askForReset } from '@/lib/usecases/users/ask-for-reset';

/** Asks for a link to choose another password. Where it goes on says the same, whoever has the address. */
export async function askForResetAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = readForm(data);
  const store = serviceStore();
  const tooMany = await unlessFailed(() => tooManyFrom(store, addressDigest() ?? 'unknown', now()));
  if (tooMany) return cameBack(['failed' in tooMany ? tooMany.failed : tooMany], form.values);
  const input = form.read({ email: plain() });
  const result = await unlessFailed(() => askForReset({ store, now: now() }, input));
  if ('failed' in result) return cameBack([result.failed], form.values);
  if (!result.ok && result.error.code === 'does_not_fit') return cameBack(result.error.fields, form.values);
  return redirect(toForgottenPassword({ asked: true }));
}

function cameBack(problems: FormState['problems'], values: FormState['values']): FormState {
  markFormProblems();
  return { problems, values };
}
