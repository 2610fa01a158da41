import { and, asc, count, eq, gt, inArray, isNull, max, or, sql } from 'drizzle-orm';
import { asUserId, type UserId } from '../../../lib/kernel/ids';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { openOn } from '../session/held-on';

/** People who sign in, by name, whose name or email holds some words. */
export async function loadUsers(
  db: Reader,
  t: Tables,
  { words, limit, offset }: { readonly words: string; readonly limit: number; readonly offset: number },
) {
  const where = words === '' ? undefined : matches(t, words);
  const [total] = await db.select({ users: count() }).from(t.users).where(where);
  const users = await db
    .select(accountColumns(t))
    .from(t.users)
    .where(where)
    .orderBy(asc(t.users.name), asc(t.users.email))
    .limit(limit)
    .offset(offset);
  return { users, total: total?.users ?? 0 };
}

/** Words as they are, wherever they stand, in any case of letters. */
function matches({ users }: Tables, words: string) {
  const part = `%${words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(sql`lower(${users.name}) like ${part} escape '\\'`, sql`${users.email} like ${part} escape '\\'`);
}

/** One of them, by id; null where there is none. */
export async function loadUser(db: Pick<Reader, 'select'>, t: Tables, id: string) {
  const [found] = await db
    .select(accountColumns(t))
    .from(t.users)
    .where(eq(t.users.id, asUserId(id)));
  return found ?? null;
}

function accountColumns({ users }: Tables) {
  const { id, email, name, staffCode, disabled, lockedUntil } = users;
  return {
    id,
    email,
    name,
    staffCode,
    disabled,
    lockedUntil,
    // By name: Drizzle leaves tables out of the columns of a read of one table.
    leavingDate: sql<IsoDate | null>`(select o.leaving_date from officer o where o.staff_code = user_account.staff_code)`,
    hasPassword: sql<number>`case when ${users.passwordHash} is null then 0 else 1 end`.mapWith(Number),
  };
}

/** When each of some people last signed in, as the audit trail has it. */
export async function loadLastSignIns(
  db: Reader,
  t: Tables,
  ids: readonly UserId[],
): Promise<ReadonlyMap<string, string>> {
  const { auditEntries: a } = t;
  const rows = await inChunks(ids, (part) =>
    db
      .select({ id: a.thingKey, at: max(a.at) })
      .from(a)
      .where(and(eq(a.thingType, 'user'), inArray(a.thingKey, [...part]), eq(a.action, 'session.signed_in')))
      .groupBy(a.thingKey),
  );
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}

/** Which of some emails are locked for some place at an instant, by wrong passwords from there. */
export async function loadLockedEmails(
  db: Reader,
  t: Tables,
  emails: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const rows = await inChunks(emails, (part) =>
    db
      .select({ account: t.signInFailures.account })
      .from(t.signInFailures)
      .where(and(inArray(t.signInFailures.account, [...part]), gt(t.signInFailures.lockedUntil, now))),
  );
  return new Set(rows.map(({ account }) => account));
}

/** A link by which somebody chooses a password, that counts at an instant, with whose it is; null where there is none. */
export async function loadAccountLink(db: Pick<Reader, 'select'>, t: Tables, hash: string, now: string) {
  const { accountLinks: l } = t;
  const day = londonDay(new Date(now));
  const [found] = await db
    .select({ email: t.users.email, expiresAt: l.expiresAt })
    .from(l)
    .innerJoin(t.users, eq(t.users.id, l.userId))
    .where(and(eq(l.hash, hash), isNull(l.usedAt), gt(l.expiresAt, now), openOn(db, t, day)));
  return found ?? null;
}

/** Whether anybody may sign in at all. */
export async function hasUsers(db: Pick<Reader, 'select'>, t: Tables): Promise<boolean> {
  return (await db.select({ id: t.users.id }).from(t.users).limit(1)).length > 0;
}

/** Parts of the estate to choose from, the regions first. */
export async function loadPlaces(db: Reader, t: Tables) {
  const regions = await db
    .select({ code: t.regions.code, name: t.regions.name })
    .from(t.regions)
    .orderBy(asc(t.regions.name));
  const ldus = await db
    .select({ code: t.ldus.code, name: t.ldus.name })
    .from(t.ldus)
    .orderBy(asc(t.ldus.name));
  const teams = await db
    .select({ code: t.teams.code, name: t.teams.name })
    .from(t.teams)
    .where(isNull(t.teams.closedOn))
    .orderBy(asc(t.teams.name));
  return { region: regions, ldu: ldus, team: teams };
}
