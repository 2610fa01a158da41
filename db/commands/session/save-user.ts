import type { Grant } from '../../../lib/domain/access/actor';
import type { StaffCode, UserId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

export interface NewUser {
  readonly id: UserId;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly staffCode: StaffCode | null;
  readonly grants: readonly Grant[];
}

/** Stores a new account with its roles. */
export async function saveUser(tx: Tx, t: Tables, user: NewUser): Promise<void> {
  const { id, email, name, passwordHash, staffCode } = user;
  await tx.insert(t.users).values({ id, email, name, passwordHash, staffCode });
  const roles = user.grants.map(({ role, scope }) => ({
    userId: id,
    role,
    scopeLevel: scope.level,
    scopeCode: scope.code,
  }));
  if (roles.length > 0) await tx.insert(t.userRoles).values(roles);
}
