import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { type Account, lockAccount } from '../../../../db/queries/session/load-account';
import type { Tx } from '../../../../db/store';
import { loadHeldRoles } from '../../../../db/queries/users/load-held-roles';
import { can } from '../../../domain/access/can';
import { GUARDED_REFUSAL, mayKeepRole } from '../../../domain/access/held/guarded-roles';
import { roleState } from '../../../domain/access/held/held-role';
import { londonDay } from '../../../kernel/dates';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';

type AccountAction =
  | 'user.disabled'
  | 'user.enabled'
  | 'user.unlocked'
  | 'user.password_changed'
  | 'user.link_made'
  | 'user.link_mailed';

/** Changes the account with an email, with its audit entry, in one transaction. For administrators; an email that nobody has is said. */
export async function changeAccount(
  { store, actor, now }: UseCaseContext,
  given: { readonly email: string; readonly action: AccountAction },
  change: (tx: Tx, account: Account) => Promise<void>,
): Promise<Result<Account, Problem>> {
  const permission = can(actor, 'manage_users', { places: [] });
  if (!permission.allowed) return err({ code: 'not_allowed', detail: permission.reason });
  const email = given.email.trim().toLowerCase();
  return store.tx(async (tx) => {
    const account = await lockAccount(tx, store.t, email);
    if (!account)
      return err({
        code: 'does_not_fit',
        fields: [{ field: 'email', message: `There is no user with the email ${email}` }],
      });
    const held = (await loadHeldRoles(tx, store.t, [account.id])).get(account.id) ?? [];
    const standing = held.filter((role) => roleState(role, londonDay(now)) !== 'ended');
    if (!standing.every(({ role }) => mayKeepRole(actor, role)))
      return err({ code: 'not_allowed', detail: GUARDED_REFUSAL });
    await change(tx, account);
    await saveAudit(tx, store.t, actor, now, account.id, {
      action: given.action,
      thingType: 'user',
      detail: { email },
    });
    return ok(account);
  });
}
