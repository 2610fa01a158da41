import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveRevoked } from '../../../db/commands/session/save-token';
import { lockTokens } from '../../../db/queries/session/load-tokens';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** Ends an API token, by its id, or by its name where one that counts bears it alone: what is sent with it is refused from now on. */
export async function revokeToken(
  { store, actor, now }: UseCaseContext,
  { token }: { readonly token: string },
): Promise<Result<{ readonly name: string }, Problem>> {
  if (!can(actor, 'manage_service', { places: [] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only an administrator of the whole revokes API tokens' });
  return store.tx(async (tx) => {
    const found = await lockTokens(tx, store.t, token.trim());
    const live = found.filter(({ revokedAt }) => revokedAt === null);
    const [only] = live;
    if (only === undefined || live.length > 1) return err(notOne(token.trim(), found.length, live));
    const { id, name, role, scopeLevel, scopeCode } = only;
    await saveRevoked(tx, store.t, id, now);
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'token.revoked',
      thingType: 'token',
      detail: { name, role, scope: `${scopeLevel} ${scopeCode}`.trim() },
    });
    return ok({ name });
  });
}

function notOne(token: string, found: number, live: readonly { readonly id: string }[]): Problem {
  const message =
    live.length > 1
      ? `Several tokens are named ${token}: give the id of one of them: ${live.map(({ id }) => id).join(', ')}`
      : found > 0
        ? `The token ${token} has been revoked before`
        : `There is no token with the id or name ${token}`;
  return { code: 'does_not_fit', fields: [{ field: 'token', message }] };
}
