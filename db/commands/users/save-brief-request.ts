import { and, eq, lt } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Keeps what somebody asked for; asked again, another unit takes the place of the one before, and the week that they have had stays. */
export async function saveBriefRequest(
  tx: Tx,
  t: Tables,
  request: Tables['briefRequests']['$inferInsert'],
): Promise<void> {
  const { unitLevel, unitCode, askedAt } = request;
  await tx
    .insert(t.briefRequests)
    .values(request)
    .onConflictDoUpdate({ target: t.briefRequests.userId, set: { unitLevel, unitCode, askedAt } });
}

/** Forgets it. */
export async function removeBriefRequest(tx: Tx, t: Tables, userId: UserId): Promise<void> {
  await tx.delete(t.briefRequests).where(eq(t.briefRequests.userId, userId));
}

/** Marks a week as done with for somebody; false where it is already, or they have cancelled: then nothing is to be sent. */
export async function takeBriefWeek(tx: Tx, t: Tables, userId: UserId, week: IsoDate): Promise<boolean> {
  const taken = await tx
    .update(t.briefRequests)
    .set({ lastWeek: week })
    .where(and(eq(t.briefRequests.userId, userId), lt(t.briefRequests.lastWeek, week)))
    .returning({ userId: t.briefRequests.userId });
  return taken.length === 1;
}
