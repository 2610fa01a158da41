import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { addRole, endRole } from '../../../../db/commands/users/save-role';
import type { Account } from '../../../../db/queries/session/load-account';
import { loadHeldRoles } from '../../../../db/queries/users/load-held-roles';
import type { Tx } from '../../../../db/store';
import { SYSTEM_ACTOR } from '../../../domain/access/actor';
import type { ClaimRule } from '../../../domain/access/held/claim-roles';
import { type HeldRole, roleState } from '../../../domain/access/held/held-role';
import { londonDay } from '../../../kernel/dates';
import { sameValue } from '../../../kernel/same-value';
import type { SignInContext } from '../sign-in';

/**
 * Gives somebody the roles of the rules that hold for their claims, and ends those that earlier claims gave and these do not. What was given here
 * by hand stays as it is.
 */
export async function applyClaimRoles(
  context: SignInContext,
  tx: Tx,
  account: Pick<Account, 'id' | 'email'>,
  rules: readonly ClaimRule[],
): Promise<void> {
  const { store, now } = context;
  const today = londonDay(now);
  const held = (await loadHeldRoles(tx, store.t, [account.id])).get(account.id) ?? [];
  const standing = held.filter((role) => roleState(role, today) !== 'ended');
  for (const role of standing) {
    if (role.claimRoleId === null || rules.some(({ id }) => id === role.claimRoleId)) continue;
    await endRole(tx, store.t, { userId: account.id, seq: role.seq }, now.toISOString());
    await note(context, tx, account, 'user.role_removed', role);
  }
  for (const { id, role, scope } of rules) {
    const has = (other: HeldRole): boolean => other.role === role && sameValue(other.scope, scope);
    if (standing.some((other) => roleState(other, today) === 'counts' && has(other))) continue;
    await addRole(tx, store.t, account.id, { role, scope, startsOn: today, endsOn: null }, id);
    await note(context, tx, account, 'user.role_added', { role, scope });
  }
}

async function note(
  { store, now }: SignInContext,
  tx: Tx,
  { id, email }: Pick<Account, 'id' | 'email'>,
  action: 'user.role_added' | 'user.role_removed',
  { role, scope: { level, code } }: Pick<HeldRole, 'role' | 'scope'>,
): Promise<void> {
  const actor = { ...SYSTEM_ACTOR, name: 'The organisation’s sign-in' };
  await saveAudit(tx, store.t, actor, now, id, {
    action,
    thingType: 'user',
    detail: { email, role, scope: `${level} ${code}`.trim() },
  });
}
