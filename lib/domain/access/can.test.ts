import { describe, expect, it } from 'vitest';
import { asStaffCode } from '../../kernel/ids';
import { type Actor, type Grant, type Role, ROLES, type Scope, SYSTEM_ACTOR } from './actor';
import { type Action, ACTIONS, can, mayAnywhere, type Place, scopesFor, type Thing } from './can';

/** What each role may do over its part of the estate. Everything else is denied. */
const MAY: Record<Role, readonly Action[]> = {
  officer: [],
  manager: [
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
    'resolve_challenge',
  ],
  allocator: [
    'view_team',
    'view_officer',
    'view_case',
    'edit_case',
    'log_case',
    'view_queue',
    'allocate_case',
    'reallocate_case',
    'record_bar',
    'view_capacity',
    'view_restricted_name',
    'view_case_name',
    'view_specialist_flags',
  ],
  leader: [
    'view_team',
    'view_officer',
    'view_case',
    'view_queue',
    'view_capacity',
    'view_case_name',
    'view_relief',
    'audit_oversight',
    'run_pulse',
  ],
  business_administrator: [
    'view_team',
    'view_officer',
    'edit_officer',
    'view_case',
    'log_case',
    'view_queue',
    'view_capacity',
    'view_case_name',
  ],
  data_steward: ['view_team', 'view_officer', 'view_capacity', 'run_import', 'manage_users'],
  administrator: [
    'view_team',
    'view_officer',
    'view_capacity',
    'manage_models',
    'run_import',
    'view_audit',
    'manage_users',
    'manage_service',
    'run_pulse',
  ],
  reasons: ['export_reasons'],
};

const HALIFAX: Place = { regionCode: 'WY', lduCode: 'CAL', teamCode: 'HAL1' };
const actor = (grants: readonly Grant[], staffCode: string | null = null): Actor => ({
  kind: 'user',
  id: 'u1',
  name: 'Pickles, Helen',
  grants,
  staffCode: staffCode === null ? null : asStaffCode(staffCode),
});
const over = (role: Role, scope: Scope): Actor => actor([{ role, scope }]);
const inHalifax: Thing = { places: [HALIFAX] };

const SCOPES: [string, Scope, boolean][] = [
  ['the nation', { level: 'nation', code: '' }, true],
  ['its region', { level: 'region', code: 'WY' }, true],
  ['another region', { level: 'region', code: 'CAL' }, false],
  ['its LDU', { level: 'ldu', code: 'CAL' }, true],
  ['another LDU', { level: 'ldu', code: 'WY' }, false],
  ['its team', { level: 'team', code: 'HAL1' }, true],
  ['another team', { level: 'team', code: 'CAL' }, false],
  ['a team without a name', { level: 'team', code: '' }, false],
];

describe.each(ROLES)('the role %s', (role) => {
  it.each(ACTIONS)('%s: only what is granted, only inside its part of the estate', (action) => {
    const granted = MAY[role].includes(action);
    for (const [, scope, inside] of SCOPES) {
      expect(can(over(role, scope), action, inHalifax).allowed).toBe(granted && inside);
      expect(scopesFor(over(role, scope), action)).toEqual(granted ? [scope] : []);
      expect(mayAnywhere(over(role, scope), action)).toBe(granted);
    }
  });
});

describe('denied by default', () => {
  it.each(ACTIONS)('%s: nobody without a role', (action) => {
    expect(can(actor([]), action, inHalifax)).toEqual({
      allowed: false,
      reason: 'No role of Pickles, Helen allows this',
    });
    expect(mayAnywhere(actor([]), action)).toBe(false);
  });

  it('says whether a role is lacking or the place is elsewhere', () => {
    const manager = over('manager', { level: 'team', code: 'LEE1' });
    expect(can(manager, 'edit_officer', inHalifax)).toEqual({
      allowed: false,
      reason: 'Outside the part of the estate of Pickles, Helen',
    });
    expect(can(manager, 'manage_users', inHalifax)).toEqual({
      allowed: false,
      reason: 'No role of Pickles, Helen allows this',
    });
  });

  it('a thing that stands nowhere is for the nation alone', () => {
    const nowhere: Thing = { places: [] };
    const unserved: Thing = { places: [{ regionCode: null, lduCode: null, teamCode: null }] };
    for (const thing of [nowhere, unserved]) {
      expect(can(over('manager', { level: 'nation', code: '' }), 'view_case', thing).allowed).toBe(true);
      for (const level of ['region', 'ldu', 'team'] as const)
        expect(can(over('manager', { level, code: '' }), 'view_case', thing).allowed).toBe(false);
    }
  });
});

describe('one’s own record and cases', () => {
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
  const own: Thing = { places: [HALIFAX], staffCode: 'S1' };

  it.each(ACTIONS)('%s: an officer may do what concerns only their own figure and cases', (action) => {
    expect(can(actor([], 'S1'), action, own).allowed).toBe(OWN.includes(action));
    expect(
      can(actor([{ role: 'officer', scope: { level: 'team', code: 'HAL1' } }], 'S1'), action, own).allowed,
    ).toBe(OWN.includes(action));
  });

  it.each(ACTIONS)('%s: never those of a colleague', (action) => {
    expect(can(actor([], 'S2'), action, own).allowed).toBe(false);
    expect(can(over('officer', { level: 'nation', code: '' }), action, own).allowed).toBe(false);
  });

  it('somebody who is no officer does not own what nobody holds', () => {
    expect(can(actor([], null), 'view_case', { places: [HALIFAX], staffCode: null }).allowed).toBe(false);
    expect(can(actor([], null), 'view_case', { places: [HALIFAX] }).allowed).toBe(false);
  });

  it('an administrator who holds a case sees its name, and no other', () => {
    const administrator = actor([{ role: 'administrator', scope: { level: 'nation', code: '' } }], 'S1');
    expect(can(administrator, 'view_case_name', own).allowed).toBe(true);
    expect(can(administrator, 'view_case_name', inHalifax).allowed).toBe(false);
  });
});

describe('several places and several roles', () => {
  it('a case is in scope where its holder’s team or the person’s home LDU is', () => {
    const held: Thing = {
      places: [
        { regionCode: 'SHARED', lduCode: 'CP', teamCode: 'CP1' },
        { regionCode: 'WY', lduCode: 'CAL', teamCode: null },
      ],
    };
    expect(can(over('manager', { level: 'ldu', code: 'CAL' }), 'view_case', held).allowed).toBe(true);
    expect(can(over('manager', { level: 'team', code: 'CP1' }), 'view_case', held).allowed).toBe(true);
    expect(can(over('manager', { level: 'region', code: 'WY' }), 'view_case', held).allowed).toBe(true);
    expect(can(over('manager', { level: 'team', code: 'HAL1' }), 'view_case', held).allowed).toBe(false);
  });

  it('each role counts over its own part only', () => {
    const both = actor([
      { role: 'manager', scope: { level: 'team', code: 'HAL1' } },
      { role: 'leader', scope: { level: 'region', code: 'WY' } },
    ]);
    const leeds: Thing = { places: [{ regionCode: 'WY', lduCode: 'LEE', teamCode: 'LEE1' }] };
    expect(can(both, 'edit_case', inHalifax).allowed).toBe(true);
    expect(can(both, 'view_case', leeds).allowed).toBe(true);
    expect(can(both, 'edit_case', leeds).allowed).toBe(false);
    expect(can(both, 'view_restricted_name', leeds).allowed).toBe(false);
    expect(scopesFor(both, 'view_case')).toEqual([
      { level: 'team', code: 'HAL1' },
      { level: 'region', code: 'WY' },
    ]);
  });

  it('the service’s own commands may do everything that some role may', () => {
    const granted = new Set(Object.values(MAY).flat());
    for (const action of ACTIONS)
      expect(can(SYSTEM_ACTOR, action, { places: [] }).allowed).toBe(granted.has(action));
  });
});

describe('somebody who works on a case beside its officer, or covers it', () => {
  const actor: Actor = {
    kind: 'user',
    id: 'u-beside',
    name: 'Co Worker',
    staffCode: asStaffCode('B1'),
    grants: [],
  };
  const thing = { places: [], staffCode: 'A1', besideStaffCodes: ['B1'] };

  it.each(ACTIONS)('may %s only where it is to see the case and whom it is about', (action) => {
    const seen = ['view_case', 'view_case_name', 'view_restricted_name', 'view_specialist_flags'].includes(
      action,
    );
    expect(can(actor, action, thing).allowed).toBe(seen);
    expect(can(actor, action, { ...thing, besideStaffCodes: ['C1'] }).allowed).toBe(false);
    expect(can({ ...actor, staffCode: null }, action, thing).allowed).toBe(false);
  });
});

describe('somebody whom a rule makes decide on a case outside their part', () => {
  const decider = over('manager', { level: 'team', code: 'LEE1' });

  it.each(ACTIONS)(
    'may %s only where it is to know whose it is, and not that of a restricted case',
    (action) => {
      expect(can(decider, action, { ...inHalifax, awaitsReader: true }).allowed).toBe(
        action === 'view_case_name',
      );
      expect(can(decider, action, inHalifax).allowed).toBe(false);
    },
  );
});
