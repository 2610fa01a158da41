import { and, eq, isNull } from 'drizzle-orm';
import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import type { Reader, Tables } from '../../store';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeLevel: ScopeLevel;
  readonly scopeCode: string;
}

/** The token with this hash; null when there is none or it was revoked. */
export async function loadApiToken(db: Reader, t: Tables, tokenHash: string): Promise<ApiToken | null> {
  const { id, name, role, scopeLevel, scopeCode } = t.apiTokens;
  const [row] = await db
    .select({ id, name, role, scopeLevel, scopeCode })
    .from(t.apiTokens)
    .where(and(eq(t.apiTokens.tokenHash, tokenHash), isNull(t.apiTokens.revokedAt)))
    .limit(1);
  return row ?? null;
}
