import type { Actor, Role } from '../actor';
import { can } from '../can';

/** Roles that reach beyond whoever keeps users: given, ended, and their holders’ accounts changed, by administrators alone. */
const GUARDED: readonly Role[] = ['administrator', 'data_steward', 'reasons'];

/** Whether somebody who keeps users may give a role or take it, or change the account of somebody who has it. */
export function mayKeepRole(actor: Actor, role: Role): boolean {
  const action = GUARDED.includes(role) ? 'manage_service' : 'manage_users';
  return can(actor, action, { places: [] }).allowed;
}

export const GUARDED_REFUSAL =
  'Only an administrator changes administrators, data stewards and who exports reasons';
