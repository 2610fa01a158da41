import { and, desc, eq } from 'drizzle-orm';
import type { JobName } from '../../../lib/domain/audit/job';
import type { Reader, Tables } from '../../store';

/** What the service did by itself, the newest first; of one job, or of all. */
export function loadJobRuns(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { job, limit }: { readonly job?: JobName; readonly limit: number },
) {
  return db
    .select()
    .from(t.jobRuns)
    .where(job === undefined ? undefined : eq(t.jobRuns.job, job))
    .orderBy(desc(t.jobRuns.startedAt), desc(t.jobRuns.id))
    .limit(limit);
}

/** The last run of a job that came to its end; null where none did. */
export async function loadLastDone(db: Pick<Reader, 'select'>, t: Tables, job: JobName) {
  const [last] = await db
    .select()
    .from(t.jobRuns)
    .where(and(eq(t.jobRuns.job, job), eq(t.jobRuns.outcome, 'done')))
    .orderBy(desc(t.jobRuns.startedAt), desc(t.jobRuns.id))
    .limit(1);
  return last ?? null;
}

/** Whether a job came to its end for what fell due. */
export async function wasDone(
  db: Pick<Reader, 'select'>,
  t: Tables,
  job: JobName,
  dueFor: string,
): Promise<boolean> {
  const found = await db
    .select({ id: t.jobRuns.id })
    .from(t.jobRuns)
    .where(and(eq(t.jobRuns.job, job), eq(t.jobRuns.dueFor, dueFor), eq(t.jobRuns.outcome, 'done')))
    .limit(1);
  return found.length > 0;
}

/** The runs of a job beyond its newest ones. */
export async function loadOlderRuns(
  db: Pick<Reader, 'select'>,
  t: Tables,
  job: JobName,
  kept: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: t.jobRuns.id })
    .from(t.jobRuns)
    .where(eq(t.jobRuns.job, job))
    .orderBy(desc(t.jobRuns.startedAt), desc(t.jobRuns.id))
    .limit(1_000)
    .offset(kept);
  return rows.map(({ id }) => id);
}
