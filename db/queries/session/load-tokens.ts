import { asc, eq } from 'drizzle-orm';
import type { Reader, Tables, Tx } from '../../store';
import { lockRows } from '../kit/lock-rows';

/** All API tokens, the oldest first, the revoked ones too; never their hashes. */
export async function loadTokens(db: Pick<Reader, 'select'>, t: Tables) {
  return tokenQuery(db, t).orderBy(asc(t.apiTokens.createdAt), asc(t.apiTokens.id));
}

/** The tokens with this id or name, held until the transaction ends. */
export async function lockTokens(tx: Tx, t: Tables, idOrName: string) {
  const byId = await lockRows(tokenQuery(tx, t).where(eq(t.apiTokens.id, idOrName)));
  return byId.length > 0 ? byId : lockRows(tokenQuery(tx, t).where(eq(t.apiTokens.name, idOrName)));
}

function tokenQuery(db: Pick<Reader, 'select'>, t: Tables) {
  const { id, name, role, scopeLevel, scopeCode, createdAt, revokedAt, expiresAt, lastUsedAt } = t.apiTokens;
  return db
    .select({ id, name, role, scopeLevel, scopeCode, createdAt, revokedAt, expiresAt, lastUsedAt })
    .from(t.apiTokens);
}
