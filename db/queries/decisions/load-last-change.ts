import { and, desc, eq } from 'drizzle-orm';
import type { AuditAction, AuditDetail } from '../../../lib/domain/audit/events';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

export interface LastChange {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: AuditAction;
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
    .select({ seq: a.seq, at: a.at, actorName: a.actorName, action: a.action, detail: a.detail })
    .from(a)
    .where(and(eq(a.thingType, thingType), eq(a.thingKey, thingKey)))
    .orderBy(desc(a.seq))
    .limit(1);
  return row ?? null;
}

/** When a case was last recorded as ended; null: never, as far as is known. */
export async function loadEndOf(db: Reader, t: Tables, crn: Crn): Promise<string | null> {
  const a = t.auditEntries;
  const [row] = await db
    .select({ at: a.at })
    .from(a)
    .where(and(eq(a.thingType, 'case'), eq(a.thingKey, crn), eq(a.action, 'case.ended')))
    .orderBy(desc(a.seq))
    .limit(1);
  return row?.at ?? null;
}
