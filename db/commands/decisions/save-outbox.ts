import { and, asc, eq, lte } from 'drizzle-orm';
import type { EmailState } from '../../../lib/domain/allocation/decisions/email-state';
import type { Email } from '../../../lib/domain/allocation/decisions/write-emails';
import type { Tables, Tx } from '../../store';

/** An email with its key and what it tells of. */
export interface NewEmail extends Email {
  readonly id: string;
  readonly thingType: string;
  readonly thingKey: string;
}

/** Puts emails in the outbox, in the transaction of what they tell of. */
export async function insertEmails(tx: Tx, t: Tables, emails: readonly NewEmail[], now: Date): Promise<void> {
  if (emails.length === 0) return;
  const at = now.toISOString();
  await tx.insert(t.outbox).values(emails.map((email) => ({ ...email, createdAt: at, nextAttemptAt: at })));
}

export type ClaimedEmail = Awaited<ReturnType<typeof claimEmails>>[number];

/**
 * Takes some emails that may be tried now, so that nobody else tries them until `leaseUntil`. Whoever stops in the middle leaves
 * them to be tried again after it.
 */
export async function claimEmails(
  tx: Tx,
  t: Tables,
  { now, leaseUntil, limit }: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number },
) {
  const due = and(eq(t.outbox.state, 'waiting'), lte(t.outbox.nextAttemptAt, now.toISOString()));
  const rows = await tx
    .select()
    .from(t.outbox)
    .where(due)
    .orderBy(asc(t.outbox.createdAt), asc(t.outbox.id))
    .limit(limit);
  const claimed: typeof rows = [];
  for (const row of rows) {
    const taken = await tx
      .update(t.outbox)
      .set({ attempts: row.attempts + 1, nextAttemptAt: leaseUntil.toISOString() })
      .where(and(eq(t.outbox.id, row.id), eq(t.outbox.attempts, row.attempts), due))
      .returning({ id: t.outbox.id });
    if (taken.length === 1) claimed.push({ ...row, attempts: row.attempts + 1 });
  }
  return claimed;
}

export interface EmailOutcome {
  readonly state: EmailState;
  readonly sentAt: string | null;
  readonly nextAttemptAt: string;
  readonly lastError: string | null;
}

/** Writes what became of an attempt, where nobody else has tried since. */
export async function saveEmailOutcome(
  tx: Tx,
  t: Tables,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  outcome: EmailOutcome,
): Promise<boolean> {
  const saved = await tx
    .update(t.outbox)
    .set(outcome)
    .where(and(eq(t.outbox.id, id), eq(t.outbox.attempts, attempts), eq(t.outbox.state, 'waiting')))
    .returning({ id: t.outbox.id });
  return saved.length === 1;
}

/** Puts an email that was given up, or written to the log, back among those waiting; false when it is neither. */
export async function retryEmail(tx: Tx, t: Tables, id: string, now: Date): Promise<boolean> {
  for (const state of ['failed', 'logged'] as const) {
    const again = await tx
      .update(t.outbox)
      .set({ state: 'waiting', attempts: 0, nextAttemptAt: now.toISOString(), lastError: null })
      .where(and(eq(t.outbox.id, id), eq(t.outbox.state, state)))
      .returning({ id: t.outbox.id });
    if (again.length === 1) return true;
  }
  return false;
}
