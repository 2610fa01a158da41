import 'server-only';
import { savePassword } from '../../../db/commands/session/save-user';
import { err, type Result } from '../../kernel/result';
import { hashPassword } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { changeAccount } from './parts/change-account';
import { passwordProblems } from './parts/password-problems';

/** Gives somebody another password. Every session of theirs ends: whoever knew the old one is out. */
export async function changePassword(
  context: UseCaseContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Result<unknown, Problem>> {
  const fields = passwordProblems(password);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const passwordHash = await hashPassword(password);
  return changeAccount(context, { email, action: 'user.password_changed' }, (tx, account) =>
    savePassword(tx, context.store.t, account, passwordHash),
  );
}
