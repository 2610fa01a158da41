/** What the service does by itself. */
export const JOBS = ['nightly', 'backup', 'figures', 'emails'] as const;
export type JobName = (typeof JOBS)[number];

/** How a run of a job stands: it goes on, it came to its end, or it broke off with a fault. */
export type JobOutcome = 'running' | 'done' | 'failed';

/** Each job by name and by what it does. */
export const JOB_WORDS: Readonly<Record<JobName, { readonly name: string; readonly does: string }>> = {
  nightly: {
    name: 'Nightly figures',
    does: 'After midnight: stores the figures of each day that has ended, and forgets what is kept for a day',
  },
  backup: {
    name: 'Backup',
    does: 'After midnight: a backup into the folder of BACKUP_FOLDER; the oldest are removed',
  },
  figures: {
    name: 'Fresh figures',
    does: 'Every few seconds: makes kept figures again that a change has made stale',
  },
  emails: { name: 'Emails', does: 'Every 15 seconds: sends what waits in the outbox' },
};

/** A run that has not ended after so many hours has been left by its server. */
const LEFT_AFTER_HOURS = 6;

/** How a run is to be shown: one whose server ended in the middle of it does not go on for ever. */
export function standingOf(
  { outcome, startedAt }: { readonly outcome: JobOutcome; readonly startedAt: string },
  now: Date,
): JobOutcome | 'left' {
  if (outcome !== 'running') return outcome;
  return now.getTime() - new Date(startedAt).getTime() > LEFT_AFTER_HOURS * 3_600_000 ? 'left' : 'running';
}
