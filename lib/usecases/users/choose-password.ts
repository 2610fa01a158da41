import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { forgetFailures } from '../../../db/commands/session/save-sign-in';
import { savePassword } from '../../../db/commands/session/save-user';
import { saveAccountLink, takeAccountLink } from '../../../db/commands/users/save-account-links';
import { lockAccount } from '../../../db/queries/session/load-account';
import { loadAccountLink } from '../../../db/queries/users/load-users';
import type { Actor } from '../../domain/access/actor';
import { hasLeftBy } from '../../domain/access/held/held-role';
import { londonDay } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import { LINK_HOURS } from '../../domain/access/link-emails';
import { hashApiToken, newApiToken } from '../../machine/api-key';
import { hashPassword } from '../../machine/password';
import { settings } from '../../machine/settings';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { changeAccount } from '../session/parts/change-account';
import { passwordProblems } from '../session/parts/password-problems';
import type { SignInContext } from '../session/sign-in';
import { queueLinkEmail } from './parts/queue-link-email';

const LONGEST_TOKEN = 100;

/** Makes a link by which somebody chooses a password, once. It is returned once and never kept; an earlier one counts no more. */
export async function makePasswordLink(
  context: UseCaseContext,
  { email }: { readonly email: string },
): Promise<Result<string, Problem>> {
  const token = newApiToken();
  const { store, now } = context;
  const made = await changeAccount(context, { email, action: 'user.link_made' }, (tx, account) =>
    saveAccountLink(tx, store.t, {
      hash: hashApiToken(token),
      userId: account.id,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + LINK_HOURS.invitation * 3_600_000).toISOString(),
    }),
  );
  return made.ok ? ok(token) : made;
}

/** Sends somebody a link by which they choose a password, by email; one of before counts no more. Refused where no mail server is set. */
export async function mailPasswordLink(
  context: UseCaseContext,
  { email }: { readonly email: string },
  sends: boolean = settings().mail !== null,
): Promise<Result<unknown, Problem>> {
  if (!sends)
    return err({ code: 'not_allowed', detail: 'No mail server is set: make a link and give it to them' });
  return changeAccount(context, { email, action: 'user.link_mailed' }, (tx, account) =>
    queueLinkEmail(context, tx, account, 'invitation'),
  );
}

/** Whose link it is, by email, where it counts. Anybody may ask who has the link. */
export async function viewPasswordLink(
  { store, now }: SignInContext,
  token: string,
): Promise<Result<{ readonly email: string }, Problem>> {
  if (token.length > LONGEST_TOKEN) return err({ code: 'not_found' });
  const found = await loadAccountLink(store.primary, store.t, hashApiToken(token), now.toISOString());
  return found === null ? err({ code: 'not_found' }) : ok({ email: found.email });
}

/** Chooses a password by a link. Every session of before ends, and so do the locks of wrong passwords. */
export async function choosePassword(
  context: SignInContext,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<null, Problem>> {
  const { store, now } = context;
  const link = await viewPasswordLink(context, token);
  if (!link.ok) return link;
  const fields = passwordProblems(password);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const passwordHash = await hashPassword(password);
  return store.tx(async (tx) => {
    const account = await lockAccount(tx, store.t, link.value.email);
    if (account === null || account.disabled || hasLeftBy(account.leavingDate, londonDay(now)))
      return err({ code: 'not_found' });
    if (!(await takeAccountLink(tx, store.t, hashApiToken(token), now.toISOString())))
      return err({ code: 'not_found' });
    await savePassword(tx, store.t, account, passwordHash);
    await forgetFailures(tx, store.t, account);
    const { id, name, staffCode, email } = account;
    const actor: Actor = { kind: 'user', id, name, staffCode, grants: [] };
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'user.password_chosen',
      thingType: 'user',
      detail: { email },
    });
    return ok(null);
  });
}
