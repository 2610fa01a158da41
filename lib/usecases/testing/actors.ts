import { SMALL } from '../../../db/seed/scenarios';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import type { StaffCode, UserId } from '../../kernel/ids';

/** Somebody with one role over a part of the estate. */
export function actorWith(
  role: Role,
  level: ScopeLevel,
  code: string,
  more: { readonly id?: string; readonly name?: string; readonly staffCode?: StaffCode | null } = {},
): Actor {
  const { id = `u-${role}-${code}`, name = `The ${role}`, staffCode = null } = more;
  return { kind: 'user', id, name, staffCode, grants: [{ role, scope: { level, code } }] };
}

const named = (id: UserId, name: string) => ({ id, name });

/** The people of the small estate, with the roles that it gives them. */
export const PEOPLE = {
  eastManager: actorWith('manager', 'team', SMALL.teams.east, named(SMALL.users.manager.id, 'Sam Eastman')),
  allocator: actorWith(
    'allocator',
    'ldu',
    SMALL.ldus.east,
    named(SMALL.users.allocator.id, 'Alex Allocator'),
  ),
  leader: actorWith('leader', 'region', SMALL.region, named(SMALL.users.leader.id, 'Lee Leader')),
  administrator: actorWith(
    'administrator',
    'nation',
    '',
    named(SMALL.users.administrator.id, 'Ada Minister'),
  ),
  westManager: actorWith(
    'manager',
    'team',
    SMALL.teams.west,
    named(SMALL.users.westManager.id, 'Wendy Westby'),
  ),
  officer: actorWith('officer', 'team', SMALL.teams.east, {
    id: SMALL.users.officer.id,
    name: 'Sam Wellover',
    staffCode: SMALL.officers.wellOver,
  }),
  regionManager: actorWith('manager', 'region', SMALL.region, { id: 'u-region', name: 'Reg Ional' }),
} as const;
