import 'server-only';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { noteFault } from '../usecases/jobs/run-job';
import { serviceStore } from '../usecases/service-store';
import { figuresHangOn, prepareDays } from '../usecases/figures/prepare-figures';
import { type TimedJob, runWhenDue } from './run-when-due';
import { untilPaused } from './until-paused';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomFigures?: TimedJob };

/** Milliseconds: so soon after a change that whoever looks next seldom has to wait for it. */
const PACE = { first: 1_000, every: 3_000 };

/** Looks in a row that it stays out of the way while changes come one after the other: who reads meanwhile makes what they read. */
const MOST_WAITED = 5;

/** Starts making kept figures again soon after they have become stale, and those of tomorrow before it begins. A second call changes nothing. */
export function startFreshFigures(): void {
  if (shared.headroomFigures !== undefined) return;
  // What was made last hangs on this: a look at a database in which nothing has changed costs next to nothing.
  let made: string | null = null;
  const isTime = untilPaused(MOST_WAITED);
  shared.headroomFigures = runWhenDue({
    due: () => String(now().getTime()),
    work: async (stop) => {
      const hangOn = await figuresHangOn(serviceStore(), now());
      if (hangOn === made) return true;
      if (made !== null && !isTime(hangOn)) return true;
      // Of several servers on one database one does it for all.
      const done = await serviceStore().alone('fresh figures', async () => {
        await prepareDays(serviceStore(), now(), stop);
      });
      if (done) made = hangOn;
      return done;
    },
    failed: (error) => {
      log.error({ err: error }, 'kept figures could not be made, and will be tried again');
      void noteFault({ store: serviceStore(), job: 'figures', clock: now }, error).catch(() => undefined);
    },
    pace: PACE,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => shared.headroomFigures?.stop());
}
