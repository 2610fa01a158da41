import { formatInstant } from '../../../kernel/format';

export const EMAIL_STATES = ['waiting', 'sent', 'logged', 'failed'] as const;
/**
 * Waiting to be sent or tried again; taken by a mail server; written to the log, since no mail server is set; or given up.
 * Only `sent` ever reads as sent.
 */
export type EmailState = (typeof EMAIL_STATES)[number];

/** Attempts after which an email is given up. */
export const MOST_ATTEMPTS = 8;

/** Minutes to wait after each failed attempt. */
const WAITS = [1, 5, 15, 60, 180, 360, 720];

/** What becomes of an email after an attempt that failed: tried again later, or given up. */
export function afterFailure(
  attempts: number,
  now: Date,
): { readonly state: EmailState; readonly nextAttemptAt: string } {
  const minutes = WAITS[Math.min(attempts, WAITS.length) - 1] ?? 1;
  return {
    state: attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting',
    nextAttemptAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
  };
}

/** An email about a decision, as a page shows it. */
export interface EmailAbout {
  readonly toName: string;
  readonly state: EmailState;
  /** ISO instant at which a mail server took it; null until then. */
  readonly sentAt: string | null;
}

/** What a page says of the emails about a decision, as whole sentences: nothing that failed reads as sent. */
export function emailSentences(emails: readonly EmailAbout[], officerName: string): string[] {
  if (emails.length === 0)
    return [`Nobody is emailed, since no address is recorded: tell ${officerName} yourself.`];
  return emails.map(({ toName, state, sentAt }) => {
    switch (state) {
      case 'waiting':
        return `The email to ${toName} is waiting to be sent.`;
      case 'sent':
        return `The email to ${toName} was sent${sentAt === null ? '' : ` on ${formatInstant(new Date(sentAt))}`}.`;
      case 'logged':
        return `The email to ${toName} was not sent, since no mail server is set: tell them yourself.`;
      case 'failed':
        return `The email to ${toName} could not be sent: tell them yourself.`;
    }
  });
}

export const EMAIL_STATE_LABELS: Record<EmailState, string> = {
  waiting: 'Waiting',
  sent: 'Sent',
  logged: 'Not sent: written to the log',
  failed: 'Not sent: given up',
};

/** An email without its text. */
export interface OutboxEmail {
  readonly id: string;
  readonly toName: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly state: EmailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: string | null;
}
