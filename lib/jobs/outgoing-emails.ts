import 'server-only';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { mailTransport } from '../machine/mail';
import { noteFault } from '../usecases/jobs/run-job';
import { serviceStore } from '../usecases/service-store';
import { sendWaitingEmails } from '../usecases/emails/send-emails';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomEmails?: TimedJob };

/** Milliseconds: soon after a decision, without hurry. */
const PACE = { first: 5_000, every: 15_000 };

/** Starts sending what waits in the outbox, every few seconds. A second call changes nothing. */
export function startOutgoingEmails(): void {
  if (shared.headroomEmails !== undefined) return;
  shared.headroomEmails = runWhenDue({
    due: () => String(now().getTime()),
    // Several servers may send at once: each email is claimed by one of them.
    work: async () => {
      const { sent, failed } = await sendWaitingEmails(serviceStore(), mailTransport(), now);
      if (sent + failed > 0) log.info({ sent, failed }, 'emails');
      return true;
    },
    failed: (error) => {
      log.error({ err: error }, 'sending emails failed and will be tried again');
      void noteFault({ store: serviceStore(), job: 'emails', clock: now }, error).catch(() => undefined);
    },
    pace: PACE,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => shared.headroomEmails?.stop());
}
