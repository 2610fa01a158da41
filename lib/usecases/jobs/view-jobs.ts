import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadJobRuns } from '../../../db/queries/service/load-job-runs';
import { can } from '../../domain/access/can';
import { type JobName, JOBS, reportWords, standingOf } from '../../domain/audit/job';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import { wake } from '../../machine/wake';
import { weekOfBriefs } from '../briefs/write-brief-emails';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { JobsPage, ShownRun } from './jobs-page';

/** More than are kept of all jobs. */
const MOST = 200;

/** What the service does by itself, and the last times that it did. For administrators of the whole; not there for others. */
export async function viewJobs({ store, actor, now }: UseCaseContext): Promise<Result<JobsPage, Problem>> {
  if (!can(actor, 'manage_service', { places: [] }).allowed) return err({ code: 'not_found' });
  const rows = await loadJobRuns(store.db, store.t, { limit: MOST });
  const runs = rows.map(({ dueFor: _due, outcome, report, ...run }): ShownRun => {
    const standing = standingOf({ outcome, startedAt: run.startedAt }, now);
    return { ...run, standing, cameTo: reportWords(report) };
  });
  return ok({
    jobs: JOBS.map((job) => {
      const ofJob = runs.filter((run) => run.job === job);
      const offBecause = whyOff(job);
      return {
        job,
        lastRun: ofJob[0] ?? null,
        lastDoneAt: ofJob.find(({ standing }) => standing === 'done')?.endedAt ?? null,
        offBecause,
        canStart: offBecause === null && isStartable(job, now),
      };
    }),
    runs,
  });
}

/** Has a job done at once that is otherwise done at its time; it goes on after the answer. */
export async function startJob(
  { store, actor, now }: UseCaseContext,
  { job }: { readonly job: string },
): Promise<Result<null, Problem>> {
  if (!can(actor, 'manage_service', { places: [] }).allowed) return err({ code: 'not_found' });
  const found = JOBS.find((name) => name === job && isStartable(name, now));
  if (found === undefined) return err({ code: 'not_found' });
  if (!wake(found))
    return err({
      code: 'not_allowed',
      detail: `This server does not do it: ${whyOff(found) ?? 'another does'}`,
    });
  await store.tx((tx) =>
    saveAudit(tx, store.t, actor, now, found, {
      action: 'service.job_asked',
      thingType: 'service',
      detail: { job: found },
    }),
  );
  return ok(null);
}

/** The briefs of a week can be written as long as they are due: on its Monday. */
function isStartable(job: JobName, now: Date): boolean {
  return (
    job === 'nightly' ||
    job === 'backup' ||
    job === 'feeds' ||
    (job === 'briefs' && weekOfBriefs(now) !== null)
  );
}

function whyOff(job: JobName): string | null {
  if (job === 'nightly' && !settings().nightly) return 'HEADROOM_NIGHTLY is off';
  if (job === 'backup' && settings().backups === null) return 'BACKUP_FOLDER is not set';
  if (job === 'feeds' && settings().feeds === null) return 'FEED_FOLDER is not set';
  if (job === 'briefs' && settings().mail === null) return 'SMTP_URL is not set';
  return null;
}
