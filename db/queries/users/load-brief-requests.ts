import { and, asc, eq, lt } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** What somebody asked to be sent each Monday; null where they asked for nothing. */
export async function loadBriefRequest(db: Reader, t: Tables, userId: UserId) {
  const [row] = await db.select().from(t.briefRequests).where(eq(t.briefRequests.userId, userId));
  return row ?? null;
}

/** Everybody who may still sign in and has not had the brief of a week, with where it goes. */
export function loadDueBriefs(db: Reader, t: Tables, week: IsoDate) {
  const { briefRequests: b, users: u } = t;
  return db
    .select({
      userId: b.userId,
      unitLevel: b.unitLevel,
      unitCode: b.unitCode,
      name: u.name,
      email: u.email,
      staffCode: u.staffCode,
    })
    .from(b)
    .innerJoin(u, eq(u.id, b.userId))
    .where(and(lt(b.lastWeek, week), eq(u.disabled, false)))
    .orderBy(asc(b.userId));
}
