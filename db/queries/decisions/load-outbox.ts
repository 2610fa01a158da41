import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { EmailState, OutboxEmail } from '../../../lib/domain/allocation/decisions/email-state';
import type { EmailPerson } from '../../../lib/domain/allocation/decisions/write-emails';
import { groupBy } from '../../../lib/kernel/collections';
import { formatListName } from '../../../lib/kernel/format';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { selectOnce } from '../kit/select-once';

/** What was written about each of some things, in the order of writing; a thing that nothing was written about is left out. */
export async function loadEmailsAbout(
  db: Reader,
  t: Tables,
  thingType: string,
  thingKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly OutboxEmail[]>> {
  const rows = await inChunks([...new Set(thingKeys)], (part) =>
    db
      .select({ ...columns(t), thingKey: t.outbox.thingKey })
      .from(t.outbox)
      .where(and(eq(t.outbox.thingType, thingType), inArray(t.outbox.thingKey, part)))
      .orderBy(t.outbox.createdAt, t.outbox.toName),
  );
  return groupBy(rows, ({ thingKey }) => thingKey);
}

/** Where an email stands in the order of the outbox. */
export type EmailPlace = Pick<OutboxEmail, 'createdAt' | 'id'>;

/** The latest emails in a state, newest first, those that come after one of them where that is said; null for every state. */
export function loadOutbox(
  db: Reader,
  t: Tables,
  {
    state,
    after,
    limit,
  }: { readonly state: EmailState | null; readonly after: EmailPlace | null; readonly limit: number },
): Promise<OutboxEmail[]> {
  const { createdAt, id } = t.outbox;
  const comesAfter =
    after === null
      ? undefined
      : or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id)));
  return db
    .select(columns(t))
    .from(t.outbox)
    .where(and(state === null ? undefined : eq(t.outbox.state, state), comesAfter))
    .orderBy(desc(t.outbox.createdAt), desc(t.outbox.id))
    .limit(limit);
}

/** How many emails stand in each state. */
export async function countOutbox(db: Reader, t: Tables): Promise<Partial<Record<EmailState, number>>> {
  const rows = await db
    .select({ state: t.outbox.state, emails: count() })
    .from(t.outbox)
    .groupBy(t.outbox.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.emails]));
}

/** Name and address of somebody on record; null when nobody has the staff code. */
export async function loadEmailPerson(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
): Promise<EmailPerson | null> {
  const { surname, forename, email } = t.officers;
  const [row] = await selectOnce(db, 'person to email', { staffCode }, (later) =>
    db
      .select({ staffCode: t.officers.staffCode, surname, forename, email })
      .from(t.officers)
      .where(eq(t.officers.staffCode, later.staffCode)),
  );
  return row ? { staffCode: row.staffCode, name: formatListName(row), email: row.email } : null;
}

function columns(t: Tables) {
  const { id, toName, subject, createdAt, state, attempts, lastError, sentAt } = t.outbox;
  return { id, toName, subject, createdAt, state, attempts, lastError, sentAt };
}

/** Officers as emails about their cases name them, with who manages them. */
export function loadOfficersToTell(db: Reader, t: Tables, staffCodes: readonly StaffCode[]) {
  const { staffCode, surname, forename, email, lineManagerStaffCode } = t.officers;
  return inChunks([...new Set(staffCodes)], (part) =>
    db
      .select({ staffCode, surname, forename, email, lineManagerStaffCode })
      .from(t.officers)
      .where(inArray(staffCode, part)),
  );
}
