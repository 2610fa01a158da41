import 'server-only';
import { loadApiToken } from '../../db/queries/session/load-api-token';
import { hashApiToken } from '../machine/api-key';
import type { Actor } from '../domain/access/actor';
import { serviceStore } from '../usecases/service-store';

/** Who a bearer token stands for; null when it is unknown or revoked. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const store = serviceStore();
  const found = await loadApiToken(store.primary, store.t, hashApiToken(token));
  if (!found) return null;
  return {
    kind: 'token',
    id: found.id,
    name: found.name,
    staffCode: null,
    grants: [{ role: found.role, scope: { level: found.scopeLevel, code: found.scopeCode } }],
  };
}
