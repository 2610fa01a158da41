import 'server-only';
import { countOutbox } from '../../../db/queries/decisions/load-outbox';
import { loadLastDone } from '../../../db/queries/service/load-job-runs';
import type { Store } from '../../../db/store';
import { JOBS } from '../../domain/audit/job';
import type { ServiceFigures } from '../../machine/metrics';
import { viewHealth } from '../session/view-health';

/** What the service knows of itself, for whoever watches over it: figures alone, of nobody. */
export async function serviceFigures(store: Store, now: Date): Promise<ServiceFigures> {
  const { database } = await viewHealth(() => store, now);
  const jobsDoneAt = new Map<string, number>();
  for (const job of JOBS) {
    const last = await loadLastDone(store.db, store.t, job);
    if (last?.endedAt) jobsDoneAt.set(job, new Date(last.endedAt).getTime() / 1_000);
  }
  const emails = Object.entries(await countOutbox(store.db, store.t));
  return {
    databaseWell: database === 'ok' || database === 'checking',
    jobsDoneAt,
    emailsByState: new Map(emails.map(([state, count]) => [state, count ?? 0])),
  };
}
