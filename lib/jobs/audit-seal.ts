import 'server-only';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { sealAudit } from '../usecases/audit/seal-audit';
import { serviceStore } from '../usecases/service-store';
import { type TimedJob, runWhenDue } from './run-when-due';

// On the global object: a development server loads this module again and again, and one job is enough.
const shared = globalThis as typeof globalThis & { headroomSeal?: TimedJob };

/** Milliseconds. */
const PACE = { first: 10_000, every: 60_000 };

/** Starts sealing the audit trail each minute; the end of the chain goes into the log, which is kept elsewhere. A second call changes nothing. */
export function startAuditSeal(): void {
  if (shared.headroomSeal !== undefined) return;
  shared.headroomSeal = runWhenDue({
    due: () => String(now().getTime()),
    work: async (stop) => {
      const { entries, head } = await sealAudit(serviceStore(), { stop });
      if (entries > 0) log.info({ entries, ...head }, 'audit trail sealed');
      return true;
    },
    failed: (error) =>
      log.error({ err: error }, 'the audit trail could not be sealed, and will be tried again'),
    pace: PACE,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => shared.headroomSeal?.stop());
}
