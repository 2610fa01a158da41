import { asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The home areas that the LDUs of some scopes serve, by name; of a team, those of its LDU. */
export async function loadAreasOf(db: Reader, t: Tables, scopes: readonly Scope[]): Promise<string[]> {
  if (scopes.length === 0) return [];
  const all = scopes.some((scope) => scope.level === 'nation');
  const rows = await db
    .select({ area: t.lduAreas.area })
    .from(t.lduAreas)
    .innerJoin(t.ldus, eq(t.lduAreas.lduCode, t.ldus.code))
    .where(all ? undefined : or(...scopes.map((scope) => within(db, t, scope))))
    .orderBy(asc(t.lduAreas.area));
  return rows.map((row) => row.area);
}

function within(db: Reader, t: Tables, scope: Scope): SQL | undefined {
  switch (scope.level) {
    case 'nation':
      return undefined;
    case 'region':
      return eq(t.ldus.regionCode, asRegionCode(scope.code));
    case 'ldu':
      return eq(t.ldus.code, asLduCode(scope.code));
    case 'team':
      return inArray(
        t.ldus.code,
        db
          .select({ code: t.teams.lduCode })
          .from(t.teams)
          .where(eq(t.teams.code, asTeamCode(scope.code))),
      );
  }
}
