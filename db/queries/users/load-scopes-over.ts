import { and, asc, eq, gte, isNull, ne, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import type { Reader, Tables } from '../../store';

/** A role over a unit, and whose it is: somebody who signs in, or another system by a token. */
export interface ScopeOver {
  readonly level: ScopeLevel;
  readonly code: string;
  readonly role: Role;
  readonly name: string;
}

/** Every role and token that is over a unit on a day or later, and not over the whole, by whose it is. */
export async function loadScopesOver(db: Reader, t: Tables, day: IsoDate): Promise<ScopeOver[]> {
  const { userRoles: r, users: u, apiTokens: k } = t;
  const people = await db
    .select({ level: r.scopeLevel, code: r.scopeCode, role: r.role, name: u.name })
    .from(r)
    .innerJoin(u, eq(u.id, r.userId))
    .where(and(ne(r.scopeLevel, 'nation'), isNull(r.endedAt), or(isNull(r.endsOn), gte(r.endsOn, day))))
    .orderBy(asc(u.name));
  const tokens = await db
    .select({ level: k.scopeLevel, code: k.scopeCode, role: k.role, name: k.name })
    .from(k)
    .where(and(ne(k.scopeLevel, 'nation'), isNull(k.revokedAt)))
    .orderBy(asc(k.name));
  return [...people, ...tokens];
}
