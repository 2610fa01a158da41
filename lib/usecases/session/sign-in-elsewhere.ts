import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveUser } from '../../../db/commands/session/save-user';
import { type Account, lockAccount } from '../../../db/queries/session/load-account';
import { loadClaimRules } from '../../../db/queries/users/load-claim-rules';
import type { Tx } from '../../../db/store';
import { type Actor, SYSTEM_ACTOR } from '../../domain/access/actor';
import { rulesFor } from '../../domain/access/held/claim-roles';
import { hasLeftBy } from '../../domain/access/held/held-role';
import { londonDay } from '../../kernel/dates';
import { asUserId } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { Problem } from '../problem';
import { applyClaimRoles } from './parts/apply-claim-roles';
import type { SignedIn, SignInContext } from './sign-in';

/** Whom the organisation's own sign-in vouches for, and what it says of them. */
interface VouchedFor {
  readonly email: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

const LONGEST_NAME = 200;

/**
 * Lets in somebody whom the organisation's own sign-in has vouched for: who has an account with that email, neither disabled nor gone, or has a
 * claim to which a rule gives a role, and then gets an account. Their roles are those that the rules give for these claims, and those given here.
 */
export async function signInElsewhere(
  context: SignInContext,
  { email: given, claims = {} }: VouchedFor,
): Promise<Result<SignedIn, Problem>> {
  const { store, now } = context;
  const email = given.trim().toLowerCase();
  return store.tx(async (tx) => {
    const rules = rulesFor(await loadClaimRules(tx, store.t), claims);
    const known = await lockAccount(tx, store.t, email);
    const account = known ?? (rules.length > 0 ? await newAccount(context, tx, email, claims) : null);
    if (!account || account.disabled || hasLeftBy(account.leavingDate, londonDay(now)))
      return err({ code: 'not_found' });
    await applyClaimRoles(context, tx, account, rules);
    const { id, name, staffCode, sessionVersion } = account;
    const actor: Actor = { kind: 'user', id, name, grants: [], staffCode };
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'session.signed_in',
      thingType: 'user',
      detail: { email },
    });
    return ok({ userId: id, sessionVersion });
  });
}

/** An account for somebody who comes for the first time, with a claim that gives a role. */
async function newAccount(
  { store, now }: SignInContext,
  tx: Tx,
  email: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<Account | null> {
  const id = asUserId(randomUUID());
  const said = typeof claims['name'] === 'string' ? claims['name'].trim().slice(0, LONGEST_NAME) : '';
  const name = said === '' ? email.slice(0, email.indexOf('@')) : said;
  await saveUser(tx, store.t, { id, email, name, passwordHash: null, staffCode: null, grants: [] });
  await saveAudit(tx, store.t, { ...SYSTEM_ACTOR, name: 'The organisation’s sign-in' }, now, id, {
    action: 'user.created',
    thingType: 'user',
    detail: { email, role: 'by claims', scope: '' },
  });
  return lockAccount(tx, store.t, email);
}
