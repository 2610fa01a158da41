import { hash } from '@node-rs/argon2';
import { asUserId, type StaffCode, type UserId } from '../../../lib/kernel/ids';
import type { Tables } from '../../store';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, emailOf } from './sign-ins';
import type { DemoOfficer } from '../staff';

/** An account before its password is hashed. */
export interface DemoUser {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  readonly staffCode: StaffCode | null;
}

/** The accounts of the demo, joined to the staff list by name. */
export function demoUsers(staff: readonly DemoOfficer[]): DemoUser[] {
  return DEMO_ACCOUNTS.map(({ forename, surname }) => {
    const member = staff.find(({ name }) => name.forename === forename && name.surname === surname);
    return {
      id: idOf(surname),
      email: emailOf({ forename, surname }),
      name: `${forename} ${surname}`,
      staffCode: member?.staffCode ?? null,
    };
  });
}

function idOf(surname: string): UserId {
  return asUserId(`demo-${surname.toLowerCase()}`);
}

/** The account rows: each password is hashed by itself (argon2id). */
export async function userRows(
  users: readonly DemoUser[],
): Promise<{ users: Tables['users']['$inferInsert'][]; userRoles: Tables['userRoles']['$inferInsert'][] }> {
  const hashes = await Promise.all(users.map(() => hash(DEMO_PASSWORD)));
  return {
    users: users.map(({ id, email, name, staffCode }, index) => ({
      id,
      email,
      name,
      staffCode,
      passwordHash: hashes[index] ?? null,
    })),
    userRoles: DEMO_ACCOUNTS.map(({ surname, role, scopeLevel, scopeCode }) => ({
      userId: idOf(surname),
      role,
      scopeLevel,
      scopeCode,
    })),
  };
}
