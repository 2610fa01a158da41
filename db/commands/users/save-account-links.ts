import { and, eq, gt, isNull } from 'drizzle-orm';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Keeps a link by which somebody chooses a password; those of before count no more. */
export async function saveAccountLink(
  tx: Tx,
  t: Tables,
  link: {
    readonly hash: string;
    readonly userId: UserId;
    readonly createdAt: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await tx.delete(t.accountLinks).where(eq(t.accountLinks.userId, link.userId));
  await tx.insert(t.accountLinks).values(link);
}

/** Uses up a link, for one of those who try at the same moment; false where it counts no more. */
export async function takeAccountLink(tx: Tx, t: Tables, hash: string, now: string): Promise<boolean> {
  const { accountLinks: l } = t;
  const taken = await tx
    .update(l)
    .set({ usedAt: now })
    .where(and(eq(l.hash, hash), isNull(l.usedAt), gt(l.expiresAt, now)))
    .returning({ hash: l.hash });
  return taken.length > 0;
}
