import { and, eq, lt } from 'drizzle-orm';
import type { SignInCount } from '../../../lib/domain/access/sign-in-rules';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Remembers how an attempt to sign in left the account as a whole: the failures in a row and the lock. */
export async function saveAccountCount(tx: Tx, t: Tables, userId: UserId, count: SignInCount): Promise<void> {
  const { failedSignIns, lockedUntil } = count;
  await tx.update(t.users).set({ failedSignIns, lockedUntil }).where(eq(t.users.id, userId));
}

/** The same for one account from one place. */
export async function savePlaceCount(
  tx: Tx,
  t: Tables,
  {
    account,
    source,
    at,
    count,
  }: {
    readonly account: string;
    readonly source: string;
    readonly at: Date;
    readonly count: SignInCount;
  },
): Promise<void> {
  const { signInFailures } = t;
  const set = { failures: count.failedSignIns, lockedUntil: count.lockedUntil, lastAt: at.toISOString() };
  await tx
    .update(signInFailures)
    .set(set)
    .where(and(eq(signInFailures.account, account), eq(signInFailures.source, source)));
}

/** Forgets the counts of places from which nobody has tried since an instant: they count for nothing any more. */
export async function forgetOldCounts(tx: Tx, t: Tables, since: Date): Promise<void> {
  await tx.delete(t.signInFailures).where(lt(t.signInFailures.lastAt, since.toISOString()));
}

/** Forgets every wrong password for an account, from wherever it came. */
export async function forgetFailures(
  tx: Tx,
  t: Tables,
  account: { readonly id: UserId; readonly email: string },
): Promise<void> {
  await saveAccountCount(tx, t, account.id, { failedSignIns: 0, lockedUntil: null });
  await tx.delete(t.signInFailures).where(eq(t.signInFailures.account, account.email));
}
