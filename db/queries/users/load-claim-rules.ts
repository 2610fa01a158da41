import { asc } from 'drizzle-orm';
import type { ClaimRule } from '../../../lib/domain/access/held/claim-roles';
import type { Reader, Tables } from '../../store';

/** Which claims of the organisation's own sign-in give which roles. */
export async function loadClaimRules(db: Pick<Reader, 'select'>, t: Tables): Promise<ClaimRule[]> {
  const { claimRoles: c } = t;
  const rows = await db.select().from(c).orderBy(asc(c.claim), asc(c.value), asc(c.id));
  return rows.map(({ id, claim, value, role, scopeLevel, scopeCode }) => ({
    id,
    claim,
    value,
    role,
    scope: { level: scopeLevel, code: scopeCode },
  }));
}
