import type { EmailState } from '../../lib/domain/allocation/decisions/email-state';
import { integer, text } from './kit/columns';
import { table } from './kit/table-pair';

/** An email to send, written in the transaction of what it tells of. Sent only when a server has taken it. */
export const outbox = table(
  'outbox_email',
  {
    id: text().primaryKey(),
    toAddress: text('to_address').notNull(),
    toName: text('to_name').notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** What it tells of. */
    thingType: text('thing_type').notNull(),
    thingKey: text('thing_key').notNull(),
    createdAt: text('created_at').notNull(),
    state: text().$type<EmailState>().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** Instant from which it may be tried again. */
    nextAttemptAt: text('next_attempt_at').notNull(),
    lastError: text('last_error'),
    sentAt: text('sent_at'),
  },
  (t, { index }) => [
    index('outbox_waiting').on(t.state, t.nextAttemptAt),
    index('outbox_by_thing').on(t.thingType, t.thingKey),
    // The newest first, part by part.
    index('outbox_by_time').on(t.createdAt, t.id),
  ],
);
