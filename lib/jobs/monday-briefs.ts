import 'server-only';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { settings } from '../machine/settings';
import { onWake } from '../machine/wake';
import { runBriefs } from '../usecases/briefs/run-briefs';
import { weekOfBriefs } from '../usecases/briefs/write-brief-emails';
import { serviceStore } from '../usecases/service-store';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomBriefs?: TimedJob };

/** Starts writing the brief of each Monday for whoever asked for one. Without a mail server there is nothing to write for. A second call changes nothing. */
export function startMondayBriefs(): void {
  if (shared.headroomBriefs !== undefined || settings().mail === null) return;
  const job = runWhenDue({
    due: () => weekOfBriefs(now()) ?? 'none',
    // Of several servers on one database one writes them; another takes over where that one ends in the middle.
    work: (stop, asked) =>
      runBriefs({
        ...{ store: serviceStore(), clock: now, stop, asked },
        failed: (error) => log.error({ err: error }, 'a brief could not be written'),
      }),
    failed: (error) => log.error({ err: error }, 'briefs could not be written, and will be tried again'),
  });
  shared.headroomBriefs = job;
  onWake('briefs', job.again);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => shared.headroomBriefs?.stop());
}
