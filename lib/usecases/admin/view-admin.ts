import 'server-only';
import { countOutbox } from '../../../db/queries/decisions/load-outbox';
import { loadServiceCounts } from '../../../db/queries/users/load-service-counts';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewHealth } from '../session/view-health';
import type { AdminPage } from './admin-page';

/** How the service is: its database, its jobs, its mail, and what it holds. For administrators of the whole; not there for others. */
export async function viewAdmin({ store, actor, now }: UseCaseContext): Promise<Result<AdminPage, Problem>> {
  if (!can(actor, 'manage_users', { places: [] }).allowed) return err({ code: 'not_found' });
  const { db, t } = store;
  const { models: _models, ...counts } = await loadServiceCounts(db, t);
  return ok({
    ...counts,
    health: await viewHealth(() => store, now),
    databaseKind: store.dialect === 'sqlite' ? 'file' : 'server',
    nightly: settings().nightly,
    mail: { sends: settings().mail !== null, counts: await countOutbox(db, t) },
  });
}
