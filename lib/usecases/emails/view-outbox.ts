import 'server-only';
import { retryEmail as putBack } from '../../../db/commands/decisions/save-outbox';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { countOutbox, type EmailPlace, loadOutbox } from '../../../db/queries/decisions/load-outbox';
import { can } from '../../domain/access/can';
import { EMAIL_STATES } from '../../domain/allocation/decisions/email-state';
import type { OutboxPage } from './outbox-page';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** Emails that the page shows at most, the newest first. */
const MOST_SHOWN = 200;

/** The emails of the service and what became of each; a state that there is not is left out of the filter; those that come after one of them, where that is said. For administrators: no email names anybody under supervision. */
export async function viewOutbox(
  { store, actor }: UseCaseContext,
  stateText: string | null,
  after: EmailPlace | null = null,
): Promise<Result<OutboxPage, Problem>> {
  if (!can(actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  const state = EMAIL_STATES.find((entry) => entry === stateText) ?? null;
  const emails = await loadOutbox(store.db, store.t, { state, after, limit: MOST_SHOWN });
  return ok({
    emails,
    next: emails.length < MOST_SHOWN ? null : (emails.at(-1) ?? null),
    counts: await countOutbox(store.db, store.t),
    state,
    mostShown: MOST_SHOWN,
    sends: settings().mail !== null,
  });
}

/** Has an email tried again that was given up or written to the log. One that is waiting or sent is left as it is. */
export async function retryEmail(
  { store, actor, now }: UseCaseContext,
  id: string,
): Promise<Result<null, Problem>> {
  if (!can(actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    if (!(await putBack(tx, store.t, id, now)))
      return err({ code: 'not_allowed', detail: 'This email is waiting or was sent: it is not sent twice' });
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'email.retried',
      thingType: 'email',
      detail: { about: id, attempts: 0, error: null },
    });
    return ok(null);
  });
}
