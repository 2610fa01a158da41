import 'server-only';
import { loadApiToken } from '../../db/queries/session/load-api-token';
import { hashApiToken } from '../machine/api-key';
import { now } from '../machine/clock';
import type { Actor } from '../domain/access/actor';
import { noteTokenUse } from '../usecases/session/note-token-use';
import { serviceStore } from '../usecases/service-store';

/** How long a use stands for those that follow: a token that is sent every second is not written every second. */
const USED_FOR_MS = 3_600_000;

/** Who a bearer token stands for; null when it is unknown, revoked, or has run out. Notes that it was used. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const store = serviceStore();
  const at = now();
  const found = await loadApiToken(store.primary, store.t, hashApiToken(token), at.toISOString());
  if (!found) return null;
  if (found.lastUsedAt === null || at.getTime() - new Date(found.lastUsedAt).getTime() > USED_FOR_MS)
    await noteTokenUse(store, found.id, at);
  return {
    kind: 'token',
    id: found.id,
    name: found.name,
    staffCode: null,
    grants: [{ role: found.role, scope: { level: found.scopeLevel, code: found.scopeCode } }],
  };
}
