import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { loadApiToken } from '../../db/queries/session/load-api-token';
import type { Actor } from '../domain/access/actor';
import { serviceStore } from '../usecases/service-store';

/** A new token: `hr_` and 32 random bytes. Shown once; only its hash is kept. */
export function newApiToken(): string {
  return `hr_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 of a token, in hexadecimal. Enough for a random key of this length, unlike for a password. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Who a bearer token stands for; null when it is unknown or revoked. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const store = serviceStore();
  const found = await loadApiToken(store.db, store.t, hashApiToken(token));
  if (!found) return null;
  return {
    kind: 'token',
    id: found.id,
    name: found.name,
    staffCode: null,
    grants: [{ role: found.role, scope: { level: found.scopeLevel, code: found.scopeCode } }],
  };
}
