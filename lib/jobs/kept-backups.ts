import 'server-only';
import { londonDay } from '../kernel/dates';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { releaseOf } from '../machine/release';
import { projectRoot, settings } from '../machine/settings';
import { onWake } from '../machine/wake';
import { makeKeptBackup } from '../usecases/copy/keep-backups';
import { runJob } from '../usecases/jobs/run-job';
import { serviceStore } from '../usecases/service-store';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomBackups?: TimedJob };

/** Starts making a backup each night, where BACKUP_FOLDER names a place for them. A second call changes nothing. */
export function startKeptBackups(): void {
  const { backups, databaseUrl } = settings();
  if (shared.headroomBackups !== undefined || backups === null) return;
  const { folder, keep } = backups;
  const job = runWhenDue({
    due: () => londonDay(now()),
    work: (_stop, asked) =>
      runJob(
        { store: serviceStore(), job: 'backup', dueFor: londonDay(now()), clock: now, asked },
        async () => {
          const root = projectRoot();
          const made = { from: databaseUrl, root, now: now(), release: releaseOf(), folder, keep, asked };
          const report = await makeKeptBackup(made);
          log.info(report, 'backup made');
          return report;
        },
      ),
    failed: (error) => log.error({ err: error }, 'the backup failed and will be tried again'),
  });
  shared.headroomBackups = job;
  onWake('backup', job.again);
}
