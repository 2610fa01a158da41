import 'server-only';
import { loadDemonstration } from '../../../db/queries/data/load-demonstration';
import { countOutbox } from '../../../db/queries/decisions/load-outbox';
import { loadOrganisation } from '../../../db/queries/estate/load-organisation';
import { loadJobRuns, loadLastDone } from '../../../db/queries/service/load-job-runs';
import { loadServiceCounts } from '../../../db/queries/users/load-service-counts';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { JOBS } from '../../domain/audit/job';
import { roomAt } from '../../machine/disk';
import { settings } from '../../machine/settings';
import type { UseCaseContext } from '../context';
import { lateFeedsOf, modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import { mayRunPulse } from '../pulse/run-pulse';
import { viewHealth } from '../session/view-health';
import type { AdminPage } from './admin-page';

/** More runs of jobs than are kept. */
const MOST_RUNS = 200;

/** How the service is: its database, its jobs, its mail, and what it holds. For administrators and data stewards of the whole; not there for others. */
export async function viewAdmin(context: UseCaseContext): Promise<Result<AdminPage, Problem>> {
  const { store, actor, now } = context;
  if (!can(actor, 'manage_users', { places: [] }).allowed) return err({ code: 'not_found' });
  const { db, t } = store;
  const counts = await loadServiceCounts(db, t);
  const { databaseUrl, backups } = settings();
  const runs = await loadJobRuns(db, t, { limit: MOST_RUNS });
  const lastBackup = await loadLastDone(db, t, 'backup');
  return ok({
    ...counts,
    runsService: can(actor, 'manage_service', { places: [] }).allowed,
    runsPulse: mayRunPulse(actor),
    demonstration: (await loadDemonstration(db, t)) !== null,
    lateFeeds: await lateFeedsOf(context),
    organisation: await loadOrganisation(db, t),
    estateNames: (await modelOf(context)).estateNames,
    health: await viewHealth(() => store, now),
    databaseKind: store.dialect === 'sqlite' ? 'file' : 'server',
    nightly: settings().nightly,
    disk: databaseUrl.startsWith('file:') ? roomAt(databaseUrl.slice('file:'.length)) : null,
    backups: {
      keep: backups?.keep ?? null,
      last:
        lastBackup === null
          ? null
          : { at: lastBackup.startedAt, file: String(lastBackup.report?.['file'] ?? '') },
      disk: backups === null ? null : roomAt(backups.folder),
    },
    failedJobs: JOBS.filter((job) => runs.find((run) => run.job === job)?.outcome === 'failed'),
    mail: { sends: settings().mail !== null, counts: await countOutbox(db, t) },
  });
}
