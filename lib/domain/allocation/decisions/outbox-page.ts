import type { EmailState } from './email-state';

/** An email without its text. */
export interface OutboxRow {
  readonly id: string;
  readonly toName: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly state: EmailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: string | null;
}

/** The emails of the service, the newest first. */
export interface OutboxPage {
  readonly emails: readonly OutboxRow[];
  readonly counts: Partial<Record<EmailState, number>>;
  readonly state: EmailState | null;
  readonly mostShown: number;
  /** Whether a mail server is set. */
  readonly sends: boolean;
}
