'use server';

import { redirect } from 'next/navigation';
import { toAccount } from '@/lib/addresses/users';
import type { FormState } from '@/lib/kernel/form-state';
import { plain } from '@/lib/kernel/reading/sent';
import { now } from '@/lib/machine/clock';
import { addressDigest, markFormProblems } from '@/lib/machine/request';
import { readForm } from '@/lib/server/form-reader';
import { tooManyFrom } from '@/lib/server/sign-in-limit';
import { unlessFailed } from '@/lib/server/unless-failed';
import { serviceStore } from '@/lib/usecases/service-store';
import { choosePassword } from '@/lib/usecases/users/choose-password';

/** Chooses a password by a link. */
export async function choosePasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = readForm(data);
  const { token } = form.read({ token: plain() });
  const store = serviceStore();
  const tooMany = await unlessFailed(() => tooManyFrom(store, addressDigest() ?? 'unknown', now()));
  if (tooMany) return cameBack(['failed' in tooMany ? tooMany.failed : tooMany]);
  const input = { token, password: form.password('password') };
  const result = await unlessFailed(() => choosePassword({ store, now: now() }, input));
  if ('failed' in result) return cameBack([result.failed]);
  if (result.ok) return redirect(toAccount.choose('chosen', { done: true }));
  return cameBack(
    result.error.code === 'does_not_fit'
      ? result.error.fields
      : [{ field: '', message: 'This link does not count any more. Ask for a new one on the sign-in page' }],
  );
}

function cameBack(problems: FormState['problems']): FormState {
  markFormProblems();
  return { problems, values: {} };
}
