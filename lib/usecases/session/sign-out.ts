import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveEndedSession } from '../../../db/commands/session/save-ended-session';
import { loadEmail } from '../../../db/queries/session/load-account';
import { SESSION_SECONDS } from '../../domain/access/sign-in-rules';
import type { UseCaseContext } from '../context';

/** Ends the session that somebody signs out of, so that a copy of its cookie opens nothing. The caller removes the cookie. */
export async function signOut({ store, actor, now }: UseCaseContext, sessionId: string): Promise<void> {
  const forget = new Date(now.getTime() - SESSION_SECONDS * 1000);
  await store.tx(async (tx) => {
    await saveEndedSession(tx, store.t, { sessionId, at: now, forget });
    const email = (await loadEmail(tx, store.t, actor.id)) ?? '';
    await saveAudit(tx, store.t, actor, now, actor.id, {
      action: 'session.signed_out',
      thingType: 'user',
      detail: { email },
    });
  });
}
