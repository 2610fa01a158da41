import 'server-only';
import { SYSTEM_ACTOR } from '../domain/access/actor';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { settings } from '../machine/settings';
import { onWake } from '../machine/wake';
import { JobRefused, type JobReport, runJob } from '../usecases/jobs/run-job';
import { serviceStore } from '../usecases/service-store';
import { catchUpSnapshots, lastSettledDay } from '../usecases/capacity/take-snapshots';
import { forgetOldUploads } from '../usecases/data/forget-uploads';
import { forgetPastChanges } from '../usecases/live/forget-past-changes';
import { foldNamesAgain } from '../usecases/upgrade/fold-names';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomNightly?: TimedJob };

/** Starts the nightly snapshots of this process, and before them brings along names that were written past the service, unless HEADROOM_NIGHTLY turns them off. A second call changes nothing. */
export function startNightlySnapshots(): void {
  if (shared.headroomNightly !== undefined || !settings().nightly) return;
  const job = runWhenDue({
    due: () => lastSettledDay(now()),
    // Of several servers on one database one takes the night; another takes over where that one ends in the middle.
    work: (stop, asked) =>
      runJob(
        { store: serviceStore(), job: 'nightly', dueFor: lastSettledDay(now()), clock: now, asked },
        () => takeNight(stop),
      ),
    failed: (error) => {
      log.error({ err: error }, 'the nightly snapshot failed and will be tried again');
    },
  });
  shared.headroomNightly = job;
  onWake('nightly', job.again);
}

async function takeNight(stop: () => boolean): Promise<JobReport> {
  await forgetPastChanges({ store: serviceStore() });
  await forgetOldUploads({ store: serviceStore(), now: now() });
  const names = await foldNamesAgain({ store: serviceStore() }, stop);
  if (names > 0) log.warn({ names }, 'names were written past the service, and are searched by from now on');
  const outcomes = await catchUpSnapshots({ store: serviceStore(), actor: SYSTEM_ACTOR, now: now() }, stop);
  for (const entry of outcomes) if (entry.outcome === 'stored') log.info(entry, 'snapshot taken');
  // A night that was broken off is not done: whoever starts next goes on with it, while it still knows what only that night can store.
  if (outcomes.some(({ outcome }) => outcome === 'broken_off'))
    throw new JobRefused('It was told to stop. Started again, it goes on where it was');
  return { days: outcomes.filter(({ outcome }) => outcome === 'stored').length };
}
