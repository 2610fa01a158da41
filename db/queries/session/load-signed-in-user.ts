import { and, eq } from 'drizzle-orm';
import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import type { StaffCode, UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** A role over a part of the estate, with that part's name (null for the nation, or when it is gone). */
interface SignedInGrant {
  readonly role: Role;
  readonly level: ScopeLevel;
  readonly code: string;
  readonly place: string | null;
}

export interface SignedInUser {
  readonly id: UserId;
  readonly name: string;
  readonly staffCode: StaffCode | null;
  readonly grants: readonly SignedInGrant[];
}

/** The person of a session with their roles; null when disabled, unknown, or the session's version was revoked. */
export async function loadSignedInUser(
  db: Reader,
  t: Tables,
  userId: UserId,
  sessionVersion: number,
): Promise<SignedInUser | null> {
  const rows = await db
    .select({
      id: t.users.id,
      name: t.users.name,
      staffCode: t.users.staffCode,
      role: t.userRoles.role,
      level: t.userRoles.scopeLevel,
      code: t.userRoles.scopeCode,
      teamName: t.teams.name,
      lduName: t.ldus.name,
      regionName: t.regions.name,
    })
    .from(t.users)
    .leftJoin(t.userRoles, eq(t.userRoles.userId, t.users.id))
    .leftJoin(t.teams, and(eq(t.userRoles.scopeLevel, 'team'), eq(t.teams.code, t.userRoles.scopeCode)))
    .leftJoin(t.ldus, and(eq(t.userRoles.scopeLevel, 'ldu'), eq(t.ldus.code, t.userRoles.scopeCode)))
    .leftJoin(t.regions, and(eq(t.userRoles.scopeLevel, 'region'), eq(t.regions.code, t.userRoles.scopeCode)))
    .where(
      and(eq(t.users.id, userId), eq(t.users.sessionVersion, sessionVersion), eq(t.users.disabled, false)),
    )
    .orderBy(t.userRoles.role, t.userRoles.scopeLevel, t.userRoles.scopeCode);
  const [first] = rows;
  if (!first) return null;
  const grants = rows.flatMap((row): SignedInGrant[] => {
    const { role, level, code } = row;
    if (role === null || level === null || code === null) return [];
    return [{ role, level, code, place: row.teamName ?? row.lduName ?? row.regionName }];
  });
  return { id: first.id, name: first.name, staffCode: first.staffCode, grants };
}
