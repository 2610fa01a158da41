import { and, eq, isNull } from 'drizzle-orm';
import type { RoleDays } from '../../../lib/domain/access/held/held-role';
import type { Grant } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Gives somebody a role over a part of the estate for some days; by a rule of claims, where one is said. */
export async function addRole(
  tx: Tx,
  t: Tables,
  userId: UserId,
  role: Grant & RoleDays,
  claimRoleId: string | null = null,
): Promise<void> {
  const { scope, startsOn, endsOn } = role;
  await tx.insert(t.userRoles).values({
    userId,
    role: role.role,
    scopeLevel: scope.level,
    scopeCode: scope.code,
    startsOn,
    endsOn,
    claimRoleId,
  });
}

/** One of somebody’s roles that was not taken away. */
interface OneRole {
  readonly userId: UserId;
  readonly seq: number;
}

/** Changes the last day of a role; false where it is none of theirs, or was taken away. */
export async function saveRoleEnd(
  tx: Tx,
  t: Tables,
  { userId, seq }: OneRole,
  endsOn: IsoDate | null,
): Promise<boolean> {
  const { userRoles: r } = t;
  const changed = await tx
    .update(r)
    .set({ endsOn })
    .where(and(eq(r.seq, seq), eq(r.userId, userId), isNull(r.endedAt)))
    .returning({ seq: r.seq });
  return changed.length > 0;
}

/** Takes a role from somebody at an instant; it stays on record. False where it is none of theirs, or was taken away before. */
export async function endRole(tx: Tx, t: Tables, { userId, seq }: OneRole, at: string): Promise<boolean> {
  const { userRoles: r } = t;
  const ended = await tx
    .update(r)
    .set({ endedAt: at })
    .where(and(eq(r.seq, seq), eq(r.userId, userId), isNull(r.endedAt)))
    .returning({ seq: r.seq });
  return ended.length > 0;
}
