import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Tables } from '../../store';

/** Officers of a part of the estate, of some teams, of any of several units, some officers by code, or those of a unit that also stand inside somebody's scopes. */
export type UnitFilter =
  | Scope
  | { readonly level: 'officer'; readonly code: string }
  | { readonly level: 'officers'; readonly codes: readonly string[] }
  | { readonly level: 'teams'; readonly codes: readonly string[] }
  | { readonly level: 'any'; readonly of: readonly UnitFilter[] }
  | { readonly level: 'scoped'; readonly unit: UnitFilter; readonly scopes: readonly Scope[] };

/** Some teams, by code. */
type Teams = Extract<UnitFilter, { readonly level: 'teams' }>;

/** Of more teams at once nobody asks often enough for their statement to be kept (kit/select-once.ts). */
const FEW_TEAMS = 20;

/** Whether it is teams by code, and so few that their statement is kept. */
export function isFewTeams(unit: UnitFilter): unit is Teams {
  return unit.level === 'teams' && unit.codes.length <= FEW_TEAMS;
}

/** The condition on a query that joins officer, team and ldu. */
export function officersIn(t: Tables, unit: UnitFilter): SQL | undefined {
  switch (unit.level) {
    case 'nation':
      return undefined;
    case 'region':
      return eq(t.ldus.regionCode, asRegionCode(unit.code));
    case 'ldu':
      return eq(t.teams.lduCode, asLduCode(unit.code));
    case 'team':
      return eq(t.teams.code, asTeamCode(unit.code));
    case 'officer':
      return eq(t.officers.staffCode, asStaffCode(unit.code));
    case 'officers':
      return inArray(t.officers.staffCode, unit.codes.map(asStaffCode));
    case 'teams':
      return inArray(t.teams.code, unit.codes.map(asTeamCode));
    case 'any':
      return unit.of.length === 0 ? sql`1 = 0` : anyOf(unit.of.map((part) => officersIn(t, part)));
    case 'scoped':
      return officersInScopes(t, unit.unit, unit.scopes);
  }
}

/** One that lets everybody through lets everybody through. */
function anyOf(conditions: readonly (SQL | undefined)[]): SQL | undefined {
  return conditions.includes(undefined) ? undefined : or(...conditions);
}

/** Both: inside the unit asked for and inside one of the actor's scopes. No scope at all lets nothing through. */
export function officersInScopes(t: Tables, unit: UnitFilter, scopes: readonly Scope[]): SQL | undefined {
  if (scopes.length === 0) return sql`1 = 0`;
  const inside = scopes.some((scope) => scope.level === 'nation')
    ? undefined
    : or(...scopes.map((scope) => officersIn(t, scope)));
  return and(officersIn(t, unit), inside);
}
