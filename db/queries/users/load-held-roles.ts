import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { HeldRole } from '../../../lib/domain/access/held/held-role';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { heldOn, openOn } from '../session/held-on';

/** A role with the name of its part of the estate; null for the nation, or where it is gone. */
interface PlacedRole extends HeldRole {
  readonly place: string | null;
}

/** The roles of some people, by person: those that ended and those to come as well, or those of one day alone. */
export async function loadHeldRoles(
  db: Pick<Reader, 'select'>,
  t: Tables,
  ids: readonly UserId[],
  onDay: IsoDate | null = null,
): Promise<ReadonlyMap<UserId, readonly PlacedRole[]>> {
  const { userRoles: r, teams, ldus, regions } = t;
  const rows = await inChunks(ids, (part) =>
    db
      .select({
        userId: r.userId,
        seq: r.seq,
        role: r.role,
        level: r.scopeLevel,
        code: r.scopeCode,
        startsOn: r.startsOn,
        endsOn: r.endsOn,
        endedAt: r.endedAt,
        claimRoleId: r.claimRoleId,
        teamName: teams.name,
        lduName: ldus.name,
        regionName: regions.name,
      })
      .from(r)
      .leftJoin(teams, and(eq(r.scopeLevel, 'team'), eq(teams.code, r.scopeCode)))
      .leftJoin(ldus, and(eq(r.scopeLevel, 'ldu'), eq(ldus.code, r.scopeCode)))
      .leftJoin(regions, and(eq(r.scopeLevel, 'region'), eq(regions.code, r.scopeCode)))
      .where(and(inArray(r.userId, part), onDay === null ? undefined : heldOn(t, onDay)))
      .orderBy(r.role, r.scopeLevel, r.scopeCode, r.seq),
  );
  const placed = rows.map(({ userId, level, code, teamName, lduName, regionName, ...role }) => ({
    userId,
    role: { ...role, scope: { level, code }, place: teamName ?? lduName ?? regionName },
  }));
  return new Map(
    [...groupBy(placed, ({ userId }) => userId)].map(([userId, group]) => [
      userId,
      group.map(({ role }) => role),
    ]),
  );
}

/** Whether somebody who can sign in is an administrator of the whole on a day and without a last day, by another role than one. */
export async function hasLastingAdministrator(
  db: Pick<Reader, 'select'>,
  t: Tables,
  day: IsoDate,
  exceptSeq: number,
): Promise<boolean> {
  const { userRoles: r, users: u } = t;
  const found = await db
    .select({ seq: r.seq })
    .from(r)
    .innerJoin(u, eq(u.id, r.userId))
    .where(
      and(
        eq(r.role, 'administrator'),
        eq(r.scopeLevel, 'nation'),
        ne(r.seq, exceptSeq),
        isNull(r.endsOn),
        heldOn(t, day),
        openOn(db, t, day),
      ),
    )
    .limit(1);
  return found.length > 0;
}
