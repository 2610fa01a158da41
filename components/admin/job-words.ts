import type { JobsPage } from '@/lib/usecases/jobs/jobs-page';

type JobName = JobsPage['jobs'][number]['job'];

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
  briefs: {
    name: 'Briefs of Monday',
    does: 'On Monday from 7am: writes the brief of the week for everybody who asked for one; the emails go out with the others',
  },
  figures: {
    name: 'Fresh figures',
    does: 'Every few seconds: makes kept figures again that a change has made stale',
  },
  feeds: {
    name: 'Feeds',
    does: 'Every minute: imports the files that other systems have put into the folder of FEED_FOLDER',
  },
  emails: { name: 'Emails', does: 'Every 15 seconds: sends what waits in the outbox' },
};
