import { type Column, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Tables } from '../../store';

/** Whether one of some scopes is the nation. */
export function toNation(scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => scope.level === 'nation');
}

/** The codes of those of a level. */
export function codesOf(scopes: readonly Scope[], level: Scope['level']): string[] {
  return scopes.filter((scope) => scope.level === level).map((scope) => scope.code);
}

/** Whether a code is that of a home whose waiting cases may stand inside some scopes: `homesWithin` in SQL, for what must not read the estate. */
export function homeCodes(t: Tables, scopes: readonly Scope[], code: SQL | Column): SQL | undefined {
  if (toNation(scopes)) return undefined;
  const { ldus: l, teams, teamServes: s } = t;
  const regions = codesOf(scopes, 'region').map(asRegionCode);
  const lduCodes = codesOf(scopes, 'ldu').map(asLduCode);
  const ownLdus = [...among(l.regionCode, regions), ...among(l.code, lduCodes)];
  const own = or(
    ...among(teams.code, codesOf(scopes, 'team').map(asTeamCode)),
    ...among(teams.lduCode, lduCodes),
    ...among(l.regionCode, regions).map(
      (inRegions) => sql`${teams.lduCode} in (select ${l.code} from ${l} where ${inRegions})`,
    ),
  );
  if (own === undefined) return sql`1 = 0`;
  const served = sql`select ${s.unitCode} from ${s} where ${s.teamCode} in (select ${teams.code} from ${teams} where ${own})`;
  return sql`${code} in (select ${l.code} from ${l} where ${or(
    ...ownLdus,
    sql`${l.code} in (select ${teams.lduCode} from ${teams} where ${own})`,
    sql`${l.code} in (${served})`,
    sql`${l.regionCode} in (${served})`,
  )})`;
}

/** Whether a column holds one of some codes; left out where there are none, since a part that is never true keeps SQLite from its indexes. */
function among<Of extends Column>(column: Of, codes: readonly Of['_']['data'][]): SQL[] {
  return codes.length === 0 ? [] : [inArray(column, [...codes])];
}
