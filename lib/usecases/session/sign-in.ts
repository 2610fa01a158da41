import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveSignIn } from '../../../db/commands/session/save-sign-in';
import {
  type Account,
  countRefusals,
  loadAccount,
  lockAccount,
} from '../../../db/queries/session/load-account';
import type { Tx } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import {
  decideSignIn,
  FAILURES_THAT_LOCK,
  LOCK_MINUTES,
  type SignInDecision,
} from '../../domain/access/sign-in-rules';
import type { UserId } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { SIGN_IN_FIELDS } from '../../domain/access/sign-in-fields';
import { passwordMatches } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';

/** Who has signed in, for the session cookie. */
export interface SignedIn {
  readonly userId: UserId;
  readonly sessionVersion: number;
}

/** Nobody is signed in yet: the store and the time are all there is. */
export type SignInContext = Pick<UseCaseContext, 'store' | 'now'>;

/** Longer than any real one: nobody makes the server hash megabytes. */
const LONGEST = 500;

/** What the sign-in page sends, but for the password. */
export const SIGN_IN_FORM = { ...SIGN_IN_FIELDS, next: plain() };

/**
 * Checks an email and password. The same answer, in about the same time, for a wrong password, an unknown email and a disabled
 * account; ten wrong ones in a row lock for 15 minutes. Every attempt writes its audit event.
 */
export async function signIn(
  context: SignInContext,
  input: { readonly email: string; readonly password: string },
): Promise<Result<SignedIn, Problem>> {
  const fields = emptyFields(input);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const { store } = context;
  const email = input.email.trim().toLowerCase();
  if (email.length > LONGEST || input.password.length > LONGEST) return err(WRONG);
  const known = await loadAccount(store.db, store.t, email);
  const right = await passwordMatches(known?.passwordHash ?? null, input.password);
  return store.tx(async (tx) => {
    // Read again: another attempt may have locked the account while this one was hashing.
    const account = await lockAccount(tx, store.t, email);
    return account
      ? recordAttempt(context, tx, account, right && account.passwordHash === known?.passwordHash)
      : refuseStranger(context, tx, email);
  });
}

async function recordAttempt(
  context: SignInContext,
  tx: Tx,
  account: Account,
  right: boolean,
): Promise<Result<SignedIn, Problem>> {
  const { store, now } = context;
  const decision = decideSignIn(account, right, now);
  await saveSignIn(tx, store.t, account.id, decision);
  const actor: Actor = {
    kind: 'user',
    id: account.id,
    name: account.name,
    grants: [],
    staffCode: account.staffCode,
  };
  const action = decision.outcome === 'signed_in' ? 'session.signed_in' : 'session.refused';
  await saveAudit(tx, store.t, actor, now, account.id, {
    action,
    thingType: 'user',
    detail: { email: account.email },
  });
  if (decision.outcome === 'signed_in')
    return ok({ userId: account.id, sessionVersion: account.sessionVersion });
  return err(problemOf(decision.outcome));
}

const STRANGER: Actor = {
  kind: 'system',
  id: 'unknown',
  name: 'Somebody unknown',
  grants: [],
  staffCode: null,
};

/** An email that nobody has locks like one that somebody has, so that the answer does not tell them apart. */
async function refuseStranger(
  context: SignInContext,
  tx: Tx,
  email: string,
): Promise<Result<SignedIn, Problem>> {
  const { store, now } = context;
  const since = new Date(now.getTime() - LOCK_MINUTES * 60_000).toISOString();
  const failures = (await countRefusals(tx, store.t, email, since)) + 1;
  await saveAudit(tx, store.t, STRANGER, now, email, {
    action: 'session.refused',
    thingType: 'user',
    detail: { email },
  });
  return err(problemOf(failures < FAILURES_THAT_LOCK ? 'refused' : 'locked'));
}

function emptyFields(input: { readonly email: string; readonly password: string }): FieldProblem[] {
  return [
    ...(input.email.trim() === '' ? [{ field: 'email', message: 'Enter your email address' }] : []),
    ...(input.password === '' ? [{ field: 'password', message: 'Enter your password' }] : []),
  ];
}

const WRONG: Problem = {
  code: 'does_not_fit',
  fields: [
    {
      field: 'password',
      message: 'The email address or the password is not right. Check both and try again',
    },
  ],
};

const LOCKED: Problem = {
  code: 'does_not_fit',
  fields: [
    {
      field: 'password',
      message: `Sign-in is locked for ${LOCK_MINUTES} minutes after ${FAILURES_THAT_LOCK} wrong passwords in a row. Wait, then try again`,
    },
  ],
};

function problemOf(outcome: Exclude<SignInDecision['outcome'], 'signed_in'>): Problem {
  return outcome === 'locked' ? LOCKED : WRONG;
}
