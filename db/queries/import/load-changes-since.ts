import { and, asc, count, gt, inArray, max, ne, notInArray } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Store, Tables, Tx } from '../../store';
import { inChunks } from '../kit/chunked';
import { lockRows } from '../kit/lock-rows';

/** What stood in the audit trail at a moment, as far as imports read what it tells of. */
interface ChangeMark {
  /** Entries up to this number are not counted. */
  readonly after: number;
  readonly entries: number;
}

/** What an import neither reads nor writes. */
const NO_BUSINESS = ['user', 'token', 'snapshot', 'email', 'export'];
/** Numbers are given before transactions end: an entry that comes to light later has a number of at most so many before the last. */
const NUMBERED_EARLIER = 10_000;

/** Marks a moment: every change of the service writes its audit entry in its own transaction, so a change since then shows. */
export async function markChanges(db: Reader, t: Tables): Promise<ChangeMark> {
  const [last] = await db.select({ seq: max(t.auditEntries.seq) }).from(t.auditEntries);
  const after = Math.max(0, Number(last?.seq ?? 0) - NUMBERED_EARLIER);
  return { after, entries: await entriesAfter(db, t, after) };
}

/** Whether anything that an import reads changed since a mark. */
export async function changedSince(db: Reader, t: Tables, { after, entries }: ChangeMark): Promise<boolean> {
  return (await entriesAfter(db, t, after)) !== entries;
}

async function entriesAfter(db: Reader, t: Tables, after: number): Promise<number> {
  const { seq, thingType, action } = t.auditEntries;
  const [row] = await db
    .select({ entries: count() })
    .from(t.auditEntries)
    .where(and(gt(seq, after), notInArray(thingType, NO_BUSINESS), ne(action, 'reasons.opened')));
  return Number(row?.entries ?? 0);
}

/** Locks the staff, and these cases, until the transaction ends: nobody changes them between the last look and the writing. */
export async function lockImported(
  tx: Tx,
  { t, dialect }: Pick<Store, 't' | 'dialect'>,
  crns: ReadonlySet<Crn>,
): Promise<void> {
  // Of SQLite one transaction writes at a time.
  if (dialect === 'sqlite') return;
  const { staffCode } = t.officers;
  const { crn } = t.cases;
  await lockRows(tx.select({ staffCode }).from(t.officers).orderBy(asc(staffCode)).$dynamic());
  await inChunks([...crns].sort(), (part) =>
    lockRows(tx.select({ crn }).from(t.cases).where(inArray(crn, part)).orderBy(asc(crn)).$dynamic()),
  );
}
