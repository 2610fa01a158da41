import { eq } from 'drizzle-orm';
import type { SignInDecision } from '../../../lib/domain/access/sign-in-rules';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Remembers how an attempt to sign in ended: the failures in a row and the lock. */
export async function saveSignIn(tx: Tx, t: Tables, userId: UserId, decision: SignInDecision): Promise<void> {
  const { failedSignIns, lockedUntil } = decision;
  await tx.update(t.users).set({ failedSignIns, lockedUntil }).where(eq(t.users.id, userId));
}
