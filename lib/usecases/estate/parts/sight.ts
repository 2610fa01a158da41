import 'server-only';
import type { ScopeOver } from '../../../../db/queries/users/load-scopes-over';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { ROLE_LABELS } from '../../../domain/access/labels';
import type { UnitLevel } from '../estate-page';

interface UnitKey {
  readonly level: UnitLevel;
  readonly code: string;
}

/** The units above a place that is the LDU or the region with a code: itself first. */
export function placesAt(estate: StoredEstate, level: 'region' | 'ldu', code: string): UnitKey[] {
  if (level === 'region') return [{ level, code }];
  const region = estate.ldus.find((ldu) => ldu.code === code)?.regionCode;
  return [{ level, code }, ...(region === undefined ? [] : [{ level: 'region' as const, code: region }])];
}

/** Who sees what moves from one place to another no more, and who sees it from now on: by a role over a unit of the one and of none of the other. */
export function sightSentences(
  roles: readonly ScopeOver[],
  before: readonly UnitKey[],
  after: readonly UnitKey[],
): string[] {
  const over = (units: readonly UnitKey[]) =>
    roles.filter((role) => units.some((unit) => unit.level === role.level && unit.code === role.code));
  const [saw, sees] = [over(before), over(after)];
  const without = (some: readonly ScopeOver[], others: readonly ScopeOver[]) =>
    some.filter((role) => !others.some((other) => other.name === role.name && other.role === role.role));
  const [lose, gain] = [without(saw, sees), without(sees, saw)];
  return [
    lose.length === 0 ? 'Nobody loses sight of them.' : `No longer seen by: ${names(lose)}.`,
    gain.length === 0 ? 'Nobody else comes to see them.' : `Seen from now on by: ${names(gain)}.`,
  ];
}

const MOST_NAMED = 10;

function names(roles: readonly ScopeOver[]): string {
  const all = [...new Set(roles.map(({ name, role }) => `${name} (${ROLE_LABELS[role]})`))];
  const more = all.length - MOST_NAMED;
  return `${all.slice(0, MOST_NAMED).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
