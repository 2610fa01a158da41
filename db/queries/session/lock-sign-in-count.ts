import { and, eq } from 'drizzle-orm';
import type { SignInCount } from '../../../lib/domain/access/sign-in-rules';
import type { Tables, Tx } from '../../store';
import { lockRows } from '../kit/lock-rows';

/** Wrong passwords in a row for an account from one place, held until the transaction ends; a count of none is begun where there is none. */
export async function lockSignInCount(
  tx: Tx,
  t: Tables,
  { account, source, at }: { readonly account: string; readonly source: string; readonly at: Date },
): Promise<SignInCount> {
  const { signInFailures } = t;
  await tx.insert(signInFailures).values({ account, source, lastAt: at.toISOString() }).onConflictDoNothing();
  const query = tx
    .select({ failedSignIns: signInFailures.failures, lockedUntil: signInFailures.lockedUntil })
    .from(signInFailures)
    .where(and(eq(signInFailures.account, account), eq(signInFailures.source, source)));
  const [found] = await lockRows(query);
  return found ?? { failedSignIns: 0, lockedUntil: null };
}
