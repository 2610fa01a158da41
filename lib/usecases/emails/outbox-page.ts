import 'server-only';
import type { OutboxEmail, EmailState } from '../../domain/allocation/decisions/email-state';

/** The emails of the service, the newest first. */
export interface OutboxPage {
  readonly emails: readonly OutboxEmail[];
  /** After which more may come; null where these are the last. */
  readonly next: Pick<OutboxEmail, 'createdAt' | 'id'> | null;
  readonly counts: Partial<Record<EmailState, number>>;
  readonly state: EmailState | null;
  readonly mostShown: number;
  /** Whether a mail server is set. */
  readonly sends: boolean;
}
