import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { addRole, removeRole } from '../../../db/commands/users/save-role';
import { loadUser } from '../../../db/queries/users/load-users';
import { type Grant, type Role, ROLES, type Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { findScope } from '../session/parts/find-scope';
import type { Problem } from '../problem';

interface RoleInput {
  readonly id: string;
  readonly role: string;
  /** Null: none was chosen. */
  readonly scope: Scope | null;
}

/** Gives somebody another role over a part of the estate. It counts from their next request on. Nobody changes their own. */
export async function giveRole(context: UseCaseContext, input: RoleInput): Promise<Result<null, Problem>> {
  return changeRole(context, input, 'user.role_added');
}

/** Takes a role over a part of the estate from somebody, at once. Nobody changes their own. */
export async function takeRole(context: UseCaseContext, input: RoleInput): Promise<Result<null, Problem>> {
  return changeRole(context, input, 'user.role_removed');
}

async function changeRole(
  { store, actor, now }: UseCaseContext,
  { id, role: roleText, scope: asked }: RoleInput,
  action: 'user.role_added' | 'user.role_removed',
): Promise<Result<null, Problem>> {
  if (!can(actor, 'manage_users', { places: [] }).allowed) return err({ code: 'not_found' });
  if (id === actor.id)
    return err({ code: 'not_allowed', detail: 'Nobody changes their own roles: ask another administrator' });
  const role = ROLES.find((entry) => entry === roleText);
  if (role === undefined || asked === null) return err(wrong(role, asked));
  const adds = action === 'user.role_added';
  return store.tx(async (tx) => {
    const user = await loadUser(tx, store.t, id);
    if (user === null) return err({ code: 'not_found' });
    // What is gone from the estate can be taken away, but not given.
    const found = adds ? await findScope(tx, store.t, asked) : ok(asked);
    if (!found.ok) return err({ code: 'does_not_fit', fields: [found.error] });
    const grant: Grant = { role, scope: found.value };
    const changed = await (adds ? addRole : removeRole)(tx, store.t, user.id, grant);
    if (!changed)
      return err({
        code: 'stale',
        detail: adds ? 'They have this role over this part already' : 'They do not have this role any more',
      });
    const { level, code } = grant.scope;
    await saveAudit(tx, store.t, actor, now, user.id, {
      action,
      thingType: 'user',
      detail: { email: user.email, role, scope: `${level} ${code}`.trim() },
    });
    return ok(null);
  });
}

function wrong(role: Role | undefined, scope: Scope | null): Problem {
  return {
    code: 'does_not_fit',
    fields: [
      ...(role === undefined ? [{ field: 'role', message: 'Choose a role' }] : []),
      ...(scope === null ? [{ field: 'scope', message: 'Choose a part of the estate' }] : []),
    ],
  };
}
