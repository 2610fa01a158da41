import { and, desc, eq } from 'drizzle-orm';
import type { AuditDetail } from '../../lib/audit/events';
import type { Reader, Tables } from '../store';

export interface LastChange {
  readonly at: string;
  readonly actorName: string;
  readonly detail: AuditDetail;
}

/** The latest audit entry of a thing: who changed it last, and how. */
export async function loadLastChange(
  db: Reader,
  t: Tables,
  thingType: string,
  thingKey: string,
): Promise<LastChange | null> {
  const a = t.auditEntries;
  const [row] = await db
    .select({ at: a.at, actorName: a.actorName, detail: a.detail })
    .from(a)
    .where(and(eq(a.thingType, thingType), eq(a.thingKey, thingKey)))
    .orderBy(desc(a.seq))
    .limit(1);
  return row ?? null;
}
