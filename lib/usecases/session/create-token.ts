import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadScopeExists } from '../../../db/queries/estate/load-scope-exists';
import type { Role, Scope } from '../../domain/access/actor';
import { mayAnywhere } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { hashApiToken, newApiToken } from '../../machine/api-key';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** Makes an API token for another system. The token itself is returned once and never kept. */
export async function createToken(
  { store, actor, now }: UseCaseContext,
  input: NewToken,
): Promise<Result<string, Problem>> {
  if (!mayAnywhere(actor, 'manage_users'))
    return err({ code: 'not_allowed', detail: 'Only an administrator makes API tokens' });
  if (input.name.trim() === '')
    return err({ code: 'does_not_fit', fields: [{ field: 'name', message: 'Enter a name for the token' }] });
  if (!(await loadScopeExists(store.db, store.t, input.scope))) {
    return err({
      code: 'does_not_fit',
      fields: [{ field: input.scope.level, message: `There is no ${input.scope.level} ${input.scope.code}` }],
    });
  }
  const token = newApiToken();
  const id = randomUUID();
  await store.tx(async (tx) => {
    const { level, code } = input.scope;
    await tx.insert(store.t.apiTokens).values({
      id,
      name: input.name.trim(),
      tokenHash: hashApiToken(token),
      role: input.role,
      scopeLevel: level,
      scopeCode: code,
      createdAt: now.toISOString(),
    });
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'token.created',
      thingType: 'token',
      detail: { name: input.name.trim(), role: input.role, scope: `${level} ${code}`.trim() },
    });
  });
  return ok(token);
}
