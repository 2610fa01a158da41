import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { savePassword } from '../../../db/commands/session/save-user';
import { loadAccount, loadEmail, lockAccount } from '../../../db/queries/session/load-account';
import { hasLeftBy } from '../../domain/access/held/held-role';
import { londonDay } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import { hashPassword, passwordMatches } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import { secondsToWait } from '../session/limit-rate';
import { LONGEST_PASSWORD, passwordProblems } from '../session/parts/password-problems';
import type { SignedIn } from '../session/sign-in';

/** Whoever finds an open page may try so often to say what the password is. */
const LIMITS = { burst: 5, perMinute: 1 };

const WRONG: FieldProblem = { field: 'currentPassword', message: 'This is not your password' };

/** The email that the reader signs in with, and whether they have a password here: not where they sign in elsewhere. */
export async function viewOwnAccount({
  store,
  actor,
}: UseCaseContext): Promise<{ readonly email: string; readonly hasPassword: boolean }> {
  const email = (await loadEmail(store.db, store.t, actor.id)) ?? '';
  const account = await loadAccount(store.db, store.t, email);
  return { email, hasPassword: (account?.passwordHash ?? null) !== null };
}

/** Changes the reader's own password, if they know the one of before. All their sessions end: the answer is what a new one is made of. */
export async function changeOwnPassword(
  { store, actor, now }: UseCaseContext,
  { currentPassword, password }: { readonly currentPassword: string; readonly password: string },
): Promise<Result<SignedIn, Problem>> {
  const empty = currentPassword === '' ? [{ field: 'currentPassword', message: 'Enter your password' }] : [];
  const fields = [...empty, ...passwordProblems(password)];
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const wait = await secondsToWait(store, `own-password ${actor.id}`, LIMITS, now);
  if (wait > 0)
    return err({
      code: 'not_allowed',
      detail: `There were too many attempts. Wait ${wait} seconds, then try again`,
    });
  const email = (await loadEmail(store.primary, store.t, actor.id)) ?? '';
  const known = await loadAccount(store.primary, store.t, email);
  const given = currentPassword.slice(0, LONGEST_PASSWORD);
  if (!(await passwordMatches(known?.passwordHash ?? null, given)))
    return err({ code: 'does_not_fit', fields: [WRONG] });
  const passwordHash = await hashPassword(password);
  return store.tx(async (tx) => {
    const account = await lockAccount(tx, store.t, email);
    if (account === null || account.disabled || hasLeftBy(account.leavingDate, londonDay(now)))
      return err({ code: 'not_found' });
    if (account.passwordHash !== known?.passwordHash) return err({ code: 'does_not_fit', fields: [WRONG] });
    await savePassword(tx, store.t, account, passwordHash);
    await saveAudit(tx, store.t, actor, now, account.id, {
      action: 'user.password_changed',
      thingType: 'user',
      detail: { email },
    });
    return ok({ userId: account.id, sessionVersion: account.sessionVersion + 1 });
  });
}
