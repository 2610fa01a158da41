import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type ClaimedEmail, claimEmails, saveEmailOutcome } from '../../../db/commands/decisions/save-outbox';
import type { Store } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { afterFailure, type EmailState } from '../../domain/allocation/decisions/email-state';
import { toAccount } from '../../addresses/users';
import { LINK_PLACE } from '../../domain/access/link-emails';
import { mailedToken } from '../../machine/api-key';
import type { MailTransport } from '../../machine/mail';
import { sessionSecret, settings } from '../../machine/settings';
import { LINK_THING } from '../users/parts/queue-link-email';

export type EmailCounts = Record<EmailState, number>;

const AT_ONCE = 20;
/** For how long an email that is being sent is left alone by others. */
const LEASE_MINUTES = 10;

/**
 * Sends what waits in the outbox: each email is claimed first, so that two processes never send the same one at the same time, and
 * is marked as sent only once a mail server has taken it. A process that dies between the two leaves it to be sent again.
 */
export async function sendWaitingEmails(
  store: Store,
  transport: MailTransport,
  clock: () => Date,
): Promise<EmailCounts> {
  const counts: EmailCounts = { waiting: 0, sent: 0, logged: 0, failed: 0 };
  for (;;) {
    const now = clock();
    const leaseUntil = new Date(now.getTime() + LEASE_MINUTES * 60_000);
    const claimed = await store.tx((tx) => claimEmails(tx, store.t, { now, leaseUntil, limit: AT_ONCE }));
    for (const email of claimed) counts[await sendOne(store, transport, clock, email)] += 1;
    if (claimed.length < AT_ONCE) return counts;
  }
}

async function sendOne(
  store: Store,
  transport: MailTransport,
  clock: () => Date,
  email: ClaimedEmail,
): Promise<EmailState> {
  const tried = await attempt(transport, email);
  const now = clock();
  const outcome =
    tried.error === null
      ? {
          state: tried.state,
          sentAt: tried.state === 'sent' ? now.toISOString() : null,
          nextAttemptAt: email.nextAttemptAt,
          lastError: null,
        }
      : { ...afterFailure(email.attempts, now), sentAt: null, lastError: tried.error };
  await store.tx(async (tx) => {
    if (!(await saveEmailOutcome(tx, store.t, email, outcome))) return;
    if (outcome.state === 'waiting') return;
    await saveAudit(tx, store.t, SYSTEM_ACTOR, now, email.id, {
      action:
        outcome.state === 'failed'
          ? 'email.failed'
          : outcome.state === 'sent'
            ? 'email.sent'
            : 'email.logged',
      thingType: 'email',
      detail: {
        about: `${email.thingType} ${email.thingKey}`,
        attempts: email.attempts,
        error: outcome.lastError,
      },
    });
  });
  return outcome.state;
}

async function attempt(
  transport: MailTransport,
  { id, toAddress, toName, subject, body, thingType }: ClaimedEmail,
): Promise<{ readonly state: 'sent' | 'logged'; readonly error: null } | { readonly error: string }> {
  try {
    const text = thingType === LINK_THING ? body.replace(LINK_PLACE, linkOf(id)) : body;
    const state = await transport.send({ id, toAddress, toName, subject, body: text });
    return { state, error: null };
  } catch (fault) {
    const words = fault instanceof Error ? fault.message : String(fault);
    return { error: words.slice(0, 500) };
  }
}

/** The link that stands for an email: nothing that is kept holds it. */
function linkOf(emailId: string): string {
  return `${settings().address}${toAccount.choose(mailedToken(sessionSecret(), emailId))}`;
}
