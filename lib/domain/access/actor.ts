import type { StaffCode } from '../../kernel/ids';

export const ROLES = [
  'officer',
  'manager',
  'allocator',
  'leader',
  'business_administrator',
  'data_steward',
  'administrator',
  'reasons',
] as const;
/** `reasons` is a right apart, given to nobody by default: the full export with reasons of health, disability and union work. */
export type Role = (typeof ROLES)[number];

export const SCOPE_LEVELS = ['nation', 'region', 'ldu', 'team'] as const;
export type ScopeLevel = (typeof SCOPE_LEVELS)[number];

/** A part of the estate; the code is empty for the nation. */
export interface Scope {
  readonly level: ScopeLevel;
  readonly code: string;
}

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** Who asks: a signed-in person, an API token, or the service's own commands. A person may hold several roles. */
export interface Actor {
  readonly kind: 'user' | 'token' | 'system';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The officer that this person is, if any: their own figure and cases are theirs to see. */
  readonly staffCode: StaffCode | null;
}

/** The service's own commands (import, demo, migrations): administrator and manager of the nation. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  id: 'system',
  name: 'Headroom',
  staffCode: null,
  grants: ROLES.map((role) => ({ role, scope: { level: 'nation', code: '' } })),
};
