import { and, desc, eq, gte, inArray, lt, lte, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
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

/** More names than this are looked for entry by entry: one of them is never far. */
const MOST_NAMES = 25;

/** Entries of the audit trail, the newest first. */
export async function loadAudit(db: Reader, t: Tables, asked: AuditAsked, limit: number) {
  const names = asked.who === '' ? null : await loadActorNames(db, t, asked.who, MOST_NAMES + 1);
  if (names?.length === 0) return [];
  const beforeAt = byTime(asked) && asked.before !== null ? await atOf(db, t, asked.before) : null;
  return selectAudit(db, t, { ...asked, beforeAt }, names, limit);
}

/**
 * Whether days narrow the trail and neither a name nor a key does: it is then read by the time of its entries, from the last day on, and not
 * by their numbers, from the newest on. The two orders differ only in entries that were written at once.
 */
function byTime({ who, key, fromAt, toAt }: AuditAsked): boolean {
  return who === '' && key === '' && (fromAt !== null || toAt !== null);
}

/** When an entry was written; null where there is none of the number. */
async function atOf(db: Reader, t: Tables, seq: number): Promise<string | null> {
  const { auditEntries: a } = t;
  const [row] = await db.select({ at: a.at }).from(a).where(eq(a.seq, seq)).limit(1);
  return row?.at ?? null;
}

/** The same, once the names are known that have the words asked for; null, or too many: each entry is looked at. */
export function selectAudit(
  db: Reader,
  t: Tables,
  asked: AuditAsked & { readonly beforeAt?: string | null },
  names: readonly string[] | null,
  limit: number,
) {
  const { auditEntries: a } = t;
  const { who, action, thingType, key, fromAt, toAt, before, beforeAt = null } = asked;
  const conditions: (SQL | undefined)[] = [
    ...(before === null
      ? []
      : beforeAt === null
        ? [lt(a.seq, before)]
        : [lte(a.at, beforeAt), or(lt(a.at, beforeAt), lt(a.seq, before))]),
    action === null ? undefined : eq(a.action, action),
    thingType === null ? undefined : eq(a.thingType, thingType),
    key === '' ? undefined : sql`lower(${a.thingKey}) = ${key.toLowerCase()}`,
    fromAt === null ? undefined : gte(a.at, fromAt),
    toAt === null ? undefined : lt(a.at, toAt),
    byName(a.actorName, who, names),
  ];
  return db
    .select(shownColumns(t))
    .from(a)
    .where(and(...conditions))
    .orderBy(...(byTime(asked) ? [desc(a.at)] : []), desc(a.seq))
    .limit(limit);
}

/** By the names that have the words; by the words themselves where those are many. */
function byName(
  column: Tables['auditEntries']['actorName'],
  who: string,
  names: readonly string[] | null,
): SQL | undefined {
  const [only, ...others] = names ?? [];
  if (who === '') return undefined;
  if (only === undefined || others.length >= MOST_NAMES) return hasWords(column, who);
  return others.length === 0 ? eq(column, only) : inArray(column, [only, ...others]);
}

/**
 * The names of those who did something, as far as the words stand in them. The trail has millions of entries of some thousand names, so it
 * goes from each name to the next one by the index and never looks at an entry.
 */
async function loadActorNames(db: Reader, t: Tables, words: string, limit: number): Promise<string[]> {
  const { auditEntries: a } = t;
  const name = sql.raw('each_name.name');
  const next = sql`(select min(${a.actorName}) from ${a} where ${a.actorName} > ${name})`;
  const first = sql`select min(${a.actorName}) from ${a}`;
  const names = sql`with recursive each_name(name) as (${first} union all select ${next} from each_name where ${name} is not null) select name from each_name`;
  const rows = await db
    .select({ name: sql<string>`name` })
    .from(sql`(${names}) as found`)
    .where(and(sql`name is not null`, hasWords(sql`name`, words)))
    .limit(limit);
  return rows.map((row) => row.name);
}

function hasWords(column: SQLWrapper, words: string): SQL {
  return sql`lower(${column}) like ${likeWords(words)} escape '\\'`;
}

/** Entries since the demonstration was cleared, where it was: a case of the same key is somebody else's. */
export function sinceCleared({ auditEntries: a }: Tables): SQL {
  return sql`${a.seq} > coalesce((select max(cleared.seq) from ${a} cleared
    where cleared.thing_type = 'import' and cleared.thing_key = 'demonstration'), 0)`;
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
        sinceCleared(t),
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
