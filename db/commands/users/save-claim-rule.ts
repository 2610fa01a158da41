import { and, eq, isNull } from 'drizzle-orm';
import type { ClaimRule } from '../../../lib/domain/access/held/claim-roles';
import type { Tables, Tx } from '../../store';

/** Keeps a rule by which a claim gives a role. */
export async function saveClaimRule(tx: Tx, t: Tables, rule: ClaimRule, createdAt: string): Promise<void> {
  const { id, claim, value, role, scope } = rule;
  await tx
    .insert(t.claimRoles)
    .values({ id, claim, value, role, scopeLevel: scope.level, scopeCode: scope.code, createdAt });
}

/** Takes a rule away, and every role that it gave, at an instant; they stay on record. */
export async function removeClaimRule(tx: Tx, t: Tables, id: string, at: string): Promise<void> {
  const { userRoles: r } = t;
  await tx
    .update(r)
    .set({ endedAt: at })
    .where(and(eq(r.claimRoleId, id), isNull(r.endedAt)));
  await tx.delete(t.claimRoles).where(eq(t.claimRoles.id, id));
}
