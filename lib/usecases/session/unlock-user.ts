import 'server-only';
import { forgetFailures } from '../../../db/commands/session/save-sign-in';
import type { Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { changeAccount } from './parts/change-account';

/** Lifts the locks that wrong passwords brought on an account, from wherever they came. */
export async function unlockUser(
  context: UseCaseContext,
  { email }: { readonly email: string },
): Promise<Result<unknown, Problem>> {
  return changeAccount(context, { email, action: 'user.unlocked' }, (tx, account) =>
    forgetFailures(tx, context.store.t, account),
  );
}
