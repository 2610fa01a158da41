import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import type { Reader, Tables } from '../../store';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeLevel: ScopeLevel;
  readonly scopeCode: string;
  readonly lastUsedAt: string | null;
}

/** The token with this hash; null when there is none, it was revoked, or it has run out by an instant. */
export async function loadApiToken(
  db: Reader,
  t: Tables,
  tokenHash: string,
  now: string,
): Promise<ApiToken | null> {
  const { id, name, role, scopeLevel, scopeCode, lastUsedAt, expiresAt } = t.apiTokens;
  const [row] = await db
    .select({ id, name, role, scopeLevel, scopeCode, lastUsedAt })
    .from(t.apiTokens)
    .where(
      and(
        eq(t.apiTokens.tokenHash, tokenHash),
        isNull(t.apiTokens.revokedAt),
        or(isNull(expiresAt), gt(expiresAt, now)),
      ),
    )
    .limit(1);
  return row ?? null;
}
