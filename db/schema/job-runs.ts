import type { JobName, JobOutcome } from '../../lib/domain/audit/job';
import { json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Each time that the service did something by itself, the last ones of each job: whichever of its servers did it. */
export const jobRuns = table(
  'job_run',
  {
    id: text().primaryKey(),
    job: text().$type<JobName>().notNull(),
    /** What fell due: the night, for what is done once a night. */
    dueFor: text('due_for').notNull(),
    startedAt: text('started_at').notNull(),
    /** Null: it runs, or the server ended in the middle of it. */
    endedAt: text('ended_at'),
    outcome: text().$type<JobOutcome>().notNull(),
    /** What it came to, in figures and file names; never a name of anybody. */
    report: json().$type<Readonly<Record<string, string | number>>>(),
  },
  (t, { index }) => [index('job_run_by_job').on(t.job, t.startedAt)],
);
