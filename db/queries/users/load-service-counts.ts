import { and, count, inArray, isNull, max } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';
import { sinceCleared } from '../audit/load-audit';

/** How much there is of what a service is set up with, and the last day that was stored. */
export async function loadServiceCounts(db: Reader, t: Tables) {
  const [users] = await db.select({ n: count() }).from(t.users);
  const [tokens] = await db.select({ n: count() }).from(t.apiTokens).where(isNull(t.apiTokens.revokedAt));
  const [teams] = await db.select({ n: count() }).from(t.teams).where(isNull(t.teams.closedOn));
  const [officers] = await db.select({ n: count() }).from(t.officers);
  const [cases] = await db.select({ n: count() }).from(t.cases).where(isNull(t.cases.endedOn));
  const [models] = await db.select({ n: count() }).from(t.modelVersions);
  const [allocated] = await db
    .select({ n: count() })
    .from(t.auditEntries)
    .where(and(inArray(t.auditEntries.action, ['case.allocated', 'case.reallocated']), sinceCleared(t)));
  const [stored] = await db.select({ day: max(t.storedDays.onDate) }).from(t.storedDays);
  return {
    users: users?.n ?? 0,
    tokens: tokens?.n ?? 0,
    teams: teams?.n ?? 0,
    officers: officers?.n ?? 0,
    liveCases: cases?.n ?? 0,
    models: models?.n ?? 0,
    /** How many decisions somebody has made here: a file brings none. */
    decisions: allocated?.n ?? 0,
    lastStoredDay: stored?.day ?? null,
  };
}
