import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { forgetOldCounts, saveAccountCount, savePlaceCount } from '../../../db/commands/session/save-sign-in';
import { type Account, loadAccount, lockAccount } from '../../../db/queries/session/load-account';
import { lockSignInCount } from '../../../db/queries/session/lock-sign-in-count';
import type { Tx } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import { hasLeftBy } from '../../domain/access/held/held-role';
import {
  decideSignIn,
  FAILURES_THAT_LOCK,
  LOCK_MINUTES,
  REMEMBERED_HOURS,
  type SignInDecision,
} from '../../domain/access/sign-in-rules';
import { londonDay } from '../../kernel/dates';
import type { UserId } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { SIGN_IN_FIELDS } from '../../domain/access/sign-in-fields';
import { passwordMatches } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import { LONGEST_PASSWORD } from './parts/password-problems';

/** Who has signed in, for the session cookie. */
export interface SignedIn {
  readonly userId: UserId;
  readonly sessionVersion: number;
}

/** Nobody is signed in yet: the store and the time are all there is. */
export type SignInContext = Pick<UseCaseContext, 'store' | 'now'>;

/** Where an attempt comes from, as far as is known. */
export interface SignInPlace {
  /** A digest of the address, or null where it is not known. */
  readonly address: string | null;
  /** The browser, and the person whom it has signed in: by a cookie that we signed. */
  readonly browser: { readonly id: string; readonly userId: UserId } | null;
}

const UNKNOWN_PLACE: SignInPlace = { address: null, browser: null };

/** What the sign-in page sends, but for the password. */
export const SIGN_IN_FORM = { ...SIGN_IN_FIELDS, next: plain() };

/**
 * Checks an email and password. The same answer, in about the same time, for a wrong password, an unknown email and a disabled
 * account; ten wrong ones in a row lock for 15 minutes, for the place that they came from. Every attempt writes its audit event.
 */
export async function signIn(
  context: SignInContext,
  input: { readonly email: string; readonly password: string },
  place: SignInPlace = UNKNOWN_PLACE,
): Promise<Result<SignedIn, Problem>> {
  const fields = emptyFields(input);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const { store } = context;
  const email = input.email.trim().toLowerCase();
  if (email.length > LONGEST_PASSWORD || input.password.length > LONGEST_PASSWORD) return err(WRONG);
  const known = await loadAccount(store.primary, store.t, email);
  const right = await passwordMatches(known?.passwordHash ?? null, input.password);
  return store.tx(async (tx) => {
    // Read again: another attempt may have locked the account while this one was hashing.
    const account = await lockAccount(tx, store.t, email);
    const matches = account !== null && right && account.passwordHash === known?.passwordHash;
    const decision = await countAttempt(context, tx, { email, account, matches, place });
    return recordAttempt(context, tx, { email, account, outcome: decision });
  });
}

/** Decides the attempt by what is remembered of the account and the place, and remembers it. */
async function countAttempt(
  { store, now }: SignInContext,
  tx: Tx,
  {
    email,
    account,
    matches,
    place,
  }: {
    readonly email: string;
    readonly account: Account | null;
    readonly matches: boolean;
    readonly place: SignInPlace;
  },
): Promise<SignInDecision['outcome']> {
  const { t } = store;
  const knownBrowser = account !== null && place.browser?.userId === account.id ? place.browser.id : null;
  const source = knownBrowser === null ? `address ${place.address ?? 'unknown'}` : `browser ${knownBrowser}`;
  await forgetOldCounts(tx, t, new Date(now.getTime() - REMEMBERED_HOURS * 3_600_000));
  const here = await lockSignInCount(tx, t, { account: email, source, at: now });
  const everywhere = account !== null && knownBrowser === null ? account : null;
  const shut = account === null || account.disabled || hasLeftBy(account.leavingDate, londonDay(now));
  const facts = { disabled: shut, here, everywhere };
  const decision = decideSignIn(facts, matches, now);
  await savePlaceCount(tx, t, { account: email, source, at: now, count: decision.here });
  if (account !== null && decision.everywhere !== null)
    await saveAccountCount(tx, t, account.id, decision.everywhere);
  return decision.outcome;
}

/** Writes the audit entry. An email that nobody has is refused in the same words, so that the answer does not tell them apart. */
async function recordAttempt(
  { store, now }: SignInContext,
  tx: Tx,
  {
    email,
    account,
    outcome,
  }: {
    readonly email: string;
    readonly account: Account | null;
    readonly outcome: SignInDecision['outcome'];
  },
): Promise<Result<SignedIn, Problem>> {
  const actor: Actor = account
    ? { kind: 'user', id: account.id, name: account.name, grants: [], staffCode: account.staffCode }
    : STRANGER;
  await saveAudit(tx, store.t, actor, now, account?.id ?? email, {
    action: outcome === 'signed_in' ? 'session.signed_in' : 'session.refused',
    thingType: 'user',
    detail: { email },
  });
  if (outcome === 'signed_in' && account)
    return ok({ userId: account.id, sessionVersion: account.sessionVersion });
  return err(outcome === 'locked' ? LOCKED : WRONG);
}

/** Who asks without having an account here. */
export const STRANGER: Actor = {
  kind: 'system',
  id: 'unknown',
  name: 'Somebody unknown',
  grants: [],
  staffCode: null,
};

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
