import { asc, eq, lt, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { openOn } from '../session/held-on';

/** What somebody asked to be sent each Monday; null where they asked for nothing. */
export async function loadBriefRequest(db: Reader, t: Tables, userId: UserId) {
  const [row] = await db.select().from(t.briefRequests).where(eq(t.briefRequests.userId, userId));
  return row ?? null;
}

/** Everybody who has not had the brief of a week that they asked for, with where it goes; `disabled`: they may not sign in any more. */
export function loadDueBriefs(db: Reader, t: Tables, week: IsoDate, today: IsoDate) {
  const { briefRequests: b, users: u } = t;
  return db
    .select({
      userId: b.userId,
      unitLevel: b.unitLevel,
      unitCode: b.unitCode,
      name: u.name,
      email: u.email,
      staffCode: u.staffCode,
      disabled: sql<number>`case when ${openOn(db, t, today)} then 0 else 1 end`.mapWith(Boolean),
    })
    .from(b)
    .innerJoin(u, eq(u.id, b.userId))
    .where(lt(b.lastWeek, week))
    .orderBy(asc(b.userId));
}
