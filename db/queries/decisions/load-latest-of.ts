import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditAction } from '../../../lib/domain/audit/events';
import type { Reader, Tables } from '../../store';

const aboutSchema = z.object({ to: z.object({ id: z.string() }) });

/** Who made the latest of these changes to one record of a thing, and when; null where nobody did. */
export async function loadLatestOf(
  db: Reader,
  t: Tables,
  thingKey: string,
  actions: readonly AuditAction[],
  id: string,
): Promise<{ readonly at: string; readonly actorName: string } | null> {
  const a = t.auditEntries;
  const rows = await db
    .select({ at: a.at, actorName: a.actorName, detail: a.detail })
    .from(a)
    .where(and(eq(a.thingKey, thingKey), inArray(a.action, [...actions])))
    .orderBy(desc(a.seq))
    .limit(100);
  const found = rows.find((row) => {
    const about = aboutSchema.safeParse(row.detail);
    return about.success && about.data.to.id === id;
  });
  return found ? { at: found.at, actorName: found.actorName } : null;
}
