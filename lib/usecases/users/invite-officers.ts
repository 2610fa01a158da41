import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveUser } from '../../../db/commands/session/save-user';
import { loadWithoutSignIn } from '../../../db/queries/users/load-without-sign-in';
import { can } from '../../domain/access/can';
import { formatListName } from '../../kernel/format';
import { asUserId } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { InvitePage } from './invite-page';
import { queueLinkEmail } from './parts/queue-link-email';

/** Officers that a page offers at once: the next are offered once these have a sign-in. */
const MOST_OFFERED = 100;

/** Officers who have no sign-in and could have one. For whoever keeps users; not there for others. */
export async function viewInvite(context: UseCaseContext): Promise<Result<InvitePage, Problem>> {
  const { store, actor } = context;
  if (!can(actor, 'manage_users', { places: [] }).allowed) return err({ code: 'not_found' });
  const asked = { today: todayOf(context), limit: MOST_OFFERED };
  const officers = await loadWithoutSignIn(store.db, store.t, asked);
  return ok({
    officers: officers.map((officer) => ({ ...officer, name: formatListName(officer) })),
    sends: settings().mail !== null,
  });
}

/**
 * Gives officers a sign-in of their own, as officers in their team, and emails each a link to choose a password where a mail server is set. Whoever
 * has one meanwhile, has left or has no address is passed over. The answer is how many were invited.
 */
export async function inviteOfficers(
  context: UseCaseContext,
  { staffCodes }: { readonly staffCodes: readonly string[] },
  sends: boolean = settings().mail !== null,
): Promise<Result<{ readonly invited: number }, Problem>> {
  const { store, actor, now } = context;
  if (!can(actor, 'manage_users', { places: [] }).allowed) return err({ code: 'not_found' });
  if (staffCodes.length === 0)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'officers', message: 'Choose who is to have a sign-in' }],
    });
  const asked = new Set(staffCodes);
  return store.tx(async (tx) => {
    const offered = await loadWithoutSignIn(tx, store.t, { today: todayOf(context), limit: MOST_OFFERED });
    const taken = new Set<string>();
    for (const officer of offered) {
      const { staffCode, email, teamCode } = officer;
      // Two officers with one address are one person, or a mistake: the first has the sign-in.
      if (!asked.has(staffCode) || taken.has(email)) continue;
      taken.add(email);
      const id = asUserId(randomUUID());
      const name = formatListName(officer);
      const grants = [{ role: 'officer', scope: { level: 'team', code: teamCode } }] as const;
      await saveUser(tx, store.t, { id, email, name, staffCode, passwordHash: null, grants });
      const detail = { email, role: 'officer', scope: `team ${teamCode}` };
      await saveAudit(tx, store.t, actor, now, id, { action: 'user.created', thingType: 'user', detail });
      if (sends) await queueLinkEmail(context, tx, { id, name, email }, 'invitation');
    }
    return ok({ invited: taken.size });
  });
}
