import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadEmail } from '../../../db/queries/session/load-account';
import type { UseCaseContext } from '../context';

/** Records that somebody signed out. The caller removes the session cookie. */
export async function signOut({ store, actor, now }: UseCaseContext): Promise<void> {
  await store.tx(async (tx) => {
    const email = (await loadEmail(tx, store.t, actor.id)) ?? '';
    await saveAudit(tx, store.t, actor, now, actor.id, {
      action: 'session.signed_out',
      thingType: 'user',
      detail: { email },
    });
  });
}
