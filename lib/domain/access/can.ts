import type { Actor, Role, Scope } from './actor';

/** What somebody may ask for. Each is granted to roles over a part of the estate; what is not granted is denied. */
export const ACTIONS = [
  'view_team',
  'view_officer',
  'edit_officer',
  'name_deputy',
  'merge_keys',
  'view_case',
  'edit_case',
  'log_case',
  'view_queue',
  'allocate_case',
  'allocate_beyond_grade',
  'reallocate_case',
  'undo_decision',
  'record_bar',
  'record_oversight',
  'audit_oversight',
  'approve_band_change',
  'view_capacity',
  'view_restricted_name',
  'view_case_name',
  'view_specialist_flags',
  'view_bar_reason',
  'arrange_cover',
  'share_case',
  'record_support',
  'view_supervision',
  'record_supervision',
  'view_relief',
  'manage_relief',
  'raise_challenge',
  'resolve_challenge',
  'manage_models',
  'run_import',
  'view_audit',
  'manage_users',
  'manage_service',
  'run_pulse',
  'export_reasons',
] as const;
export type Action = (typeof ACTIONS)[number];

const GRANTED: Record<Action, readonly Role[]> = {
  view_team: ['manager', 'allocator', 'leader', 'business_administrator', 'data_steward', 'administrator'],
  view_officer: ['manager', 'allocator', 'leader', 'business_administrator', 'data_steward', 'administrator'],
  edit_officer: ['manager', 'business_administrator'],
  name_deputy: ['manager'],
  merge_keys: ['manager'],
  view_case: ['manager', 'allocator', 'leader', 'business_administrator'],
  edit_case: ['manager', 'allocator'],
  log_case: ['manager', 'allocator', 'business_administrator'],
  view_queue: ['manager', 'allocator', 'leader', 'business_administrator'],
  allocate_case: ['manager', 'allocator'],
  allocate_beyond_grade: ['manager'],
  reallocate_case: ['manager', 'allocator'],
  undo_decision: ['manager'],
  record_bar: ['manager', 'allocator'],
  record_oversight: ['manager'],
  audit_oversight: ['manager', 'leader'],
  approve_band_change: ['manager'],
  view_capacity: [
    'manager',
    'allocator',
    'leader',
    'business_administrator',
    'data_steward',
    'administrator',
  ],
  view_restricted_name: ['manager', 'allocator'],
  view_case_name: ['manager', 'allocator', 'leader', 'business_administrator'],
  view_specialist_flags: ['manager', 'allocator'],
  view_bar_reason: ['manager'],
  arrange_cover: ['manager'],
  share_case: ['manager'],
  record_support: ['manager'],
  view_supervision: ['manager'],
  record_supervision: ['manager'],
  view_relief: ['manager', 'leader'],
  manage_relief: ['manager'],
  raise_challenge: [],
  resolve_challenge: ['manager'],
  manage_models: ['administrator'],
  run_import: ['data_steward', 'administrator'],
  view_audit: ['administrator'],
  manage_users: ['data_steward', 'administrator'],
  manage_service: ['administrator'],
  run_pulse: ['leader', 'administrator'],
  export_reasons: ['reasons'],
};

/** What an officer may do with their own record and the cases that they hold. */
const OWN: readonly Action[] = [
  'view_officer',
  'view_case',
  'view_case_name',
  'view_restricted_name',
  'view_specialist_flags',
  'view_supervision',
  'view_relief',
  'raise_challenge',
];

/** What somebody may do who works on a case beside its officer of record, or stands in for them: see it, and whom it is about. */
const BESIDE: readonly Action[] = [
  'view_case',
  'view_case_name',
  'view_restricted_name',
  'view_specialist_flags',
];

/** What somebody may know of a case on which a rule makes them decide, wherever it stands: whose it is, unless it is restricted. */
const DECIDING: readonly Action[] = ['view_case_name'];

/** Where a thing stands in the estate. Null: no such place is known (an unserved area). A case has one for its holder's team and one for the home LDU. */
export interface Place {
  readonly regionCode: string | null;
  readonly lduCode: string | null;
  readonly teamCode: string | null;
}

export interface Thing {
  readonly places: readonly Place[];
  /** Staff code of the officer that it is, or that holds it. */
  readonly staffCode?: string | null;
  /** Staff codes of those who hold a share of the case, or cover it, today. */
  readonly besideStaffCodes?: readonly string[];
  /** A rule makes the reader decide on something of the case, though it may stand outside their part of the estate. */
  readonly awaitsReader?: boolean;
}

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** Whether the actor may do this to this thing: default deny (docs/rules/access.md, K-1 and K-3). A denial outside the scope must be answered like "not there". */
export function can(actor: Actor, action: Action, thing: Thing): Permission {
  if (OWN.includes(action) && actor.staffCode !== null && thing.staffCode === actor.staffCode)
    return { allowed: true };
  if (
    BESIDE.includes(action) &&
    actor.staffCode !== null &&
    thing.besideStaffCodes?.includes(actor.staffCode)
  )
    return { allowed: true };
  if (DECIDING.includes(action) && thing.awaitsReader === true) return { allowed: true };
  const scopes = scopesFor(actor, action);
  if (scopes.length === 0) return { allowed: false, reason: `No role of ${actor.name} allows this` };
  const inside = scopes.some(
    (scope) => scope.level === 'nation' || thing.places.some((place) => covers(scope, place)),
  );
  return inside
    ? { allowed: true }
    : { allowed: false, reason: `Outside the part of the estate of ${actor.name}` };
}

/** The parts of the estate over which the actor may do this: queries filter by them as well. */
export function scopesFor(actor: Actor, action: Action): readonly Scope[] {
  const roles = GRANTED[action];
  return actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.scope);
}

/** Whether the actor holds a role that allows this anywhere: for menus, never as the only check. */
export function mayAnywhere(actor: Actor, action: Action): boolean {
  return scopesFor(actor, action).length > 0;
}

/** Whether a place lies inside a part of the estate. A place without a code at that level does not. */
export function covers(scope: Scope, place: Place): boolean {
  switch (scope.level) {
    case 'nation':
      return true;
    case 'region':
      return place.regionCode === scope.code;
    case 'ldu':
      return place.lduCode === scope.code;
    case 'team':
      return place.teamCode === scope.code;
  }
}
