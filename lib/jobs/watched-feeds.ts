import 'server-only';
import { SYSTEM_ACTOR } from '../domain/access/actor';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { settings } from '../machine/settings';
import { onWake } from '../machine/wake';
import { hasDrops, knowFeeds, takeFolder } from '../usecases/feeds/folder/take-folder';
import { runJob } from '../usecases/jobs/run-job';
import { serviceStore } from '../usecases/service-store';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomFeeds?: TimedJob };

/** Who imports what a feed brings, by name in the history. */
const FEEDS_ACTOR = { ...SYSTEM_ACTOR, name: 'Feeds' };

const PACE = { first: 20_000, every: 60_000 };

/** Starts looking into the folder of feeds every minute, where FEED_FOLDER names one. A second call changes nothing. */
export function startWatchedFeeds(): void {
  const { feeds } = settings();
  if (shared.headroomFeeds !== undefined || feeds === null) return;
  const known = new Set<string>();
  const job = runWhenDue({
    due: () => now().toISOString(),
    work: async (_stop, asked) => {
      const store = serviceStore();
      await knowFeeds({ store, now: now() }, feeds.folder, known);
      if (!asked && !(await hasDrops(feeds.folder, feeds.settledMs))) return true;
      // Of several servers on one database one takes what lies there; the others find it moved.
      return runJob(
        { store, job: 'feeds', dueFor: now().toISOString(), clock: now, asked: true },
        async () => {
          const report = await takeFolder({ store, actor: FEEDS_ACTOR, clock: now }, feeds);
          log.info(report, 'feeds taken');
          return report;
        },
      );
    },
    failed: (error) => log.error({ err: error }, 'the feeds could not be taken and will be tried again'),
    pace: PACE,
  });
  shared.headroomFeeds = job;
  onWake('feeds', job.again);
}
