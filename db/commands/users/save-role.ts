import { and, eq } from 'drizzle-orm';
import type { Grant } from '../../../lib/domain/access/actor';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Gives somebody a role over a part of the estate; false where they had it. */
export async function addRole(tx: Tx, t: Tables, userId: UserId, { role, scope }: Grant): Promise<boolean> {
  const added = await tx
    .insert(t.userRoles)
    .values({ userId, role, scopeLevel: scope.level, scopeCode: scope.code })
    .onConflictDoNothing()
    .returning({ role: t.userRoles.role });
  return added.length > 0;
}

/** Takes a role from somebody; false where they did not have it. */
export async function removeRole(
  tx: Tx,
  t: Tables,
  userId: UserId,
  { role, scope }: Grant,
): Promise<boolean> {
  const { userRoles: r } = t;
  const removed = await tx
    .delete(r)
    .where(
      and(eq(r.userId, userId), eq(r.role, role), eq(r.scopeLevel, scope.level), eq(r.scopeCode, scope.code)),
    )
    .returning({ role: r.role });
  return removed.length > 0;
}
