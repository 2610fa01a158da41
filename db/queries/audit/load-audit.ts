import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { AuditAction } from '../../../lib/domain/audit/events';
import type { Reader, Tables } from '../../store';

/** What is asked of the audit trail; null, or no words: whatever it is. */
export interface AuditAsked {
  /** Words of the name of who did it. */
  readonly who: string;
  readonly action: AuditAction | null;
  readonly thingType: string | null;
  /** The whole key of what it was done to: a CRN, a staff code. */
  readonly key: string;
  /** Instants: from the first on, before the second. */
  readonly fromAt: string | null;
  readonly toAt: string | null;
  /** The number of an entry: those that were written before it. */
  readonly before: number | null;
}

/** Entries of the audit trail, the newest first. */
export function loadAudit(db: Reader, t: Tables, asked: AuditAsked, limit: number) {
  const { auditEntries: a } = t;
  const { who, action, thingType, key, fromAt, toAt, before } = asked;
  const conditions: (SQL | undefined)[] = [
    before === null ? undefined : lt(a.seq, before),
    action === null ? undefined : eq(a.action, action),
    thingType === null ? undefined : eq(a.thingType, thingType),
    key === '' ? undefined : sql`lower(${a.thingKey}) = ${key.toLowerCase()}`,
    fromAt === null ? undefined : gte(a.at, fromAt),
    toAt === null ? undefined : lt(a.at, toAt),
    who === '' ? undefined : sql`lower(${a.actorName}) like ${likeWords(who)} escape '\\'`,
  ];
  return db
    .select(shownColumns(t))
    .from(a)
    .where(and(...conditions))
    .orderBy(desc(a.seq))
    .limit(limit);
}

/** Entries about one thing by its key, the newest first. */
export function loadTrail(
  db: Reader,
  t: Tables,
  thing: { readonly type: string; readonly key: string; readonly before: number | null },
  limit: number,
) {
  const { auditEntries: a } = t;
  return db
    .select(shownColumns(t))
    .from(a)
    .where(
      and(
        eq(a.thingType, thing.type),
        eq(a.thingKey, thing.key),
        thing.before === null ? undefined : lt(a.seq, thing.before),
      ),
    )
    .orderBy(desc(a.seq))
    .limit(limit);
}

/** Words wherever they stand, as they are. */
function likeWords(words: string): string {
  return `%${words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** What a trail shows of an entry. */
function shownColumns({ auditEntries }: Tables) {
  const { seq, at, actorName, action, thingType, thingKey, detail } = auditEntries;
  return { seq, at, actorName, action, thingType, thingKey, detail };
}
