import 'server-only';
import { SYSTEM_ACTOR } from '../domain/access/actor';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { settings } from '../machine/settings';
import { serviceStore } from '../usecases/service-store';
import { catchUpSnapshots, lastSettledDay } from '../usecases/capacity/take-snapshots';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomNightly?: TimedJob };

/** Starts the nightly snapshots of this process, unless HEADROOM_NIGHTLY turns them off. A second call changes nothing. */
export function startNightlySnapshots(): void {
  if (shared.headroomNightly !== undefined || !settings().nightly) return;
  shared.headroomNightly = runWhenDue({
    due: () => lastSettledDay(now()),
    work: async (stop) => {
      const outcomes = await catchUpSnapshots(
        { store: serviceStore(), actor: SYSTEM_ACTOR, now: now() },
        stop,
      );
      for (const entry of outcomes) if (entry.outcome === 'stored') log.info(entry, 'snapshot taken');
    },
    failed: (error) => {
      log.error({ err: error }, 'the nightly snapshot failed and will be tried again');
    },
  });
}
