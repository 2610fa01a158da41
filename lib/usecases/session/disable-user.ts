import 'server-only';
import { saveDisabled } from '../../../db/commands/session/save-user';
import { loadEmail } from '../../../db/queries/session/load-account';
import { err, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { changeAccount } from './parts/change-account';

/** Shuts somebody out: every session of theirs ends at once, and they cannot sign in. `disabled` false lets them in again. */
export async function disableUser(
  context: UseCaseContext,
  { email, disabled }: { readonly email: string; readonly disabled: boolean },
): Promise<Result<unknown, Problem>> {
  const own = (await loadEmail(context.store.primary, context.store.t, context.actor.id)) ?? null;
  if (disabled && own !== null && own === email.trim().toLowerCase())
    return err({ code: 'not_allowed', detail: 'Nobody shuts themselves out: ask another administrator' });
  const action = disabled ? 'user.disabled' : 'user.enabled';
  return changeAccount(context, { email, action }, (tx, account) =>
    saveDisabled(tx, context.store.t, account, disabled),
  );
}
