import { eq } from 'drizzle-orm';
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

interface Changed {
  readonly id: UserId;
  readonly sessionVersion: number;
}

/** Shuts an account, or opens it again. Shut, all its sessions have ended for good. */
export async function saveDisabled(tx: Tx, t: Tables, account: Changed, disabled: boolean): Promise<void> {
  const ended = disabled ? { sessionVersion: account.sessionVersion + 1 } : {};
  await tx
    .update(t.users)
    .set({ disabled, ...ended })
    .where(eq(t.users.id, account.id));
}

/** Stores another password, and ends all sessions of the account. */
export async function savePassword(tx: Tx, t: Tables, account: Changed, passwordHash: string): Promise<void> {
  await tx
    .update(t.users)
    .set({ passwordHash, sessionVersion: account.sessionVersion + 1 })
    .where(eq(t.users.id, account.id));
}
