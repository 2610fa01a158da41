import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadAccount } from '../../../db/queries/session/load-account';
import type { Actor } from '../../domain/access/actor';
import { hasLeftBy } from '../../domain/access/held-role';
import { londonDay } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import type { Problem } from '../problem';
import type { SignedIn, SignInContext } from './sign-in';

/** Lets in somebody whom the organisation's own sign-in has vouched for, if an account with that email stands and is not disabled. */
export async function signInElsewhere(
  context: SignInContext,
  input: { readonly email: string },
): Promise<Result<SignedIn, Problem>> {
  const { store, now } = context;
  const email = input.email.trim().toLowerCase();
  return store.tx(async (tx) => {
    const account = await loadAccount(tx, store.t, email);
    if (!account || account.disabled || hasLeftBy(account.leavingDate, londonDay(now)))
      return err({ code: 'not_found' });
    const actor: Actor = {
      kind: 'user',
      id: account.id,
      name: account.name,
      grants: [],
      staffCode: account.staffCode,
    };
    await saveAudit(tx, store.t, actor, now, account.id, {
      action: 'session.signed_in',
      thingType: 'user',
      detail: { email },
    });
    return ok({ userId: account.id, sessionVersion: account.sessionVersion });
  });
}
