import { and, count, desc, eq, inArray, isNull, like, max, not } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** What marks the run that brought the demonstration: its id begins so, as no other's does. */
export const DEMO_MARK = 'demo-';

/** The run that brought the demonstration; null where this is none. */
export async function loadDemonstration(db: Pick<Reader, 'select'>, t: Tables) {
  const { importRuns: r } = t;
  const [run] = await db
    .select({ loadedAt: r.finishedAt })
    .from(r)
    .where(and(like(r.id, `${DEMO_MARK}%`), isNull(r.undoneAt)))
    .orderBy(desc(r.finishedAt))
    .limit(1);
  return run ?? null;
}

/** When the demonstration was cleared last; null where none ever was. */
export async function loadClearedAt(db: Pick<Reader, 'select'>, t: Tables): Promise<string | null> {
  const { auditEntries: a } = t;
  const [cleared] = await db
    .select({ at: max(a.at) })
    .from(a)
    .where(and(eq(a.thingType, 'import'), eq(a.thingKey, 'demonstration')));
  return cleared?.at ?? null;
}

/** How much there is that clearing the demonstration takes, and how much of it others brought since. */
export async function countDemonstration(db: Pick<Reader, 'select'>, t: Tables) {
  const one = async (query: Promise<{ n: number }[]>): Promise<number> => (await query)[0]?.n ?? 0;
  const own = (id: Parameters<typeof like>[0]) => not(like(id, `${DEMO_MARK}%`));
  return {
    teams: await one(db.select({ n: count() }).from(t.teams)),
    officers: await one(db.select({ n: count() }).from(t.officers)),
    cases: await one(db.select({ n: count() }).from(t.cases)),
    users: await one(db.select({ n: count() }).from(t.users)),
    tokens: await one(db.select({ n: count() }).from(t.apiTokens).where(isNull(t.apiTokens.revokedAt))),
    importsSince: await one(db.select({ n: count() }).from(t.importRuns).where(own(t.importRuns.id))),
    usersSince: await one(db.select({ n: count() }).from(t.users).where(own(t.users.id))),
  };
}

/** Whether files that somebody brought are being imported just now. */
export async function isImporting(db: Pick<Reader, 'select'>, t: Tables): Promise<boolean> {
  const { importUploads: u } = t;
  const found = await db
    .select({ id: u.id })
    .from(u)
    .where(inArray(u.state, ['applying']))
    .limit(1);
  return found.length > 0;
}
