import { and, eq, inArray, ne } from 'drizzle-orm';
import type { JobOutcome } from '../../../lib/domain/audit/job';
import { loadOlderRuns } from '../../queries/service/load-job-runs';
import type { Tables, Tx } from '../../store';

type NewRun = Tables['jobRuns']['$inferInsert'];

/** Of each job so many runs are kept. */
const KEPT = 30;

/** Notes that a job began, or broke off at once, and forgets its runs of long ago. What fell due and failed before is tried again: the last try counts. */
export async function saveJobRun(tx: Tx, t: Tables, run: NewRun): Promise<void> {
  const { jobRuns: r } = t;
  const failed = and(eq(r.job, run.job), eq(r.dueFor, run.dueFor), ne(r.outcome, 'done'));
  await tx.delete(r).where(failed);
  await tx.insert(t.jobRuns).values(run);
  const gone = await loadOlderRuns(tx, t, run.job, KEPT);
  if (gone.length > 0) await tx.delete(t.jobRuns).where(inArray(t.jobRuns.id, gone));
}

/** Notes what a run came to. */
export async function saveJobEnd(
  tx: Tx,
  t: Tables,
  id: string,
  end: {
    readonly endedAt: string;
    readonly outcome: JobOutcome;
    readonly report: Readonly<Record<string, string | number>> | null;
  },
): Promise<void> {
  await tx.update(t.jobRuns).set(end).where(eq(t.jobRuns.id, id));
}
