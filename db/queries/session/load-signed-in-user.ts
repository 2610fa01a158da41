import { and, eq, isNull } from 'drizzle-orm';
import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode, UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { selectOnce } from '../kit/select-once';
import { heldOn, openOn } from './held-on';

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
  /** What the organisation is called whose service this is; null: nobody has said. */
  readonly organisation: string | null;
}

/** A session as its cookie names it: whose, the version of their sessions that it belongs to, and itself. */
interface SessionKey {
  readonly userId: UserId;
  readonly sessionVersion: number;
  readonly sessionId: string;
}

/** The person of a session with the roles that they hold on a day; null when disabled, gone or unknown, or when the session was signed out of or its version revoked. */
export async function loadSignedInUser(
  db: Reader,
  t: Tables,
  session: SessionKey,
  day: IsoDate,
): Promise<SignedInUser | null> {
  const rows = await selectOnce(db, 'signed-in user', { ...session, day }, (asked) =>
    selectSignedIn(db, t, asked, asked.day),
  );
  const [first] = rows;
  if (!first) return null;
  const grants = rows.flatMap((row): SignedInGrant[] => {
    const { role, level, code } = row;
    if (role === null || level === null || code === null) return [];
    return [{ role, level, code, place: row.teamName ?? row.lduName ?? row.regionName }];
  });
  const { id, name, staffCode, organisation } = first;
  return { id, name, staffCode, grants, organisation };
}

function selectSignedIn(
  db: Reader,
  t: Tables,
  { userId, sessionVersion, sessionId }: SessionKey,
  day: IsoDate,
) {
  return db
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
      organisation: t.organisations.name,
    })
    .from(t.users)
    .leftJoin(t.userRoles, and(eq(t.userRoles.userId, t.users.id), heldOn(t, day)))
    .leftJoin(t.teams, and(eq(t.userRoles.scopeLevel, 'team'), eq(t.teams.code, t.userRoles.scopeCode)))
    .leftJoin(t.ldus, and(eq(t.userRoles.scopeLevel, 'ldu'), eq(t.ldus.code, t.userRoles.scopeCode)))
    .leftJoin(t.regions, and(eq(t.userRoles.scopeLevel, 'region'), eq(t.regions.code, t.userRoles.scopeCode)))
    .leftJoin(t.organisations, eq(t.organisations.id, 'own'))
    .leftJoin(t.endedSessions, eq(t.endedSessions.id, sessionId))
    .where(
      and(
        eq(t.users.id, userId),
        eq(t.users.sessionVersion, sessionVersion),
        openOn(db, t, day),
        isNull(t.endedSessions.id),
      ),
    )
    .orderBy(t.userRoles.role, t.userRoles.scopeLevel, t.userRoles.scopeCode);
}
