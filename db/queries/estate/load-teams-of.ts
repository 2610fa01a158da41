import { asc, eq } from 'drizzle-orm';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** The codes of the teams that lie in a unit. The unit may be any but one of officers by code. */
export async function loadTeamsOf(db: Reader, t: Tables, unit: UnitFilter): Promise<TeamCode[]> {
  const rows = await db
    .select({ code: t.teams.code })
    .from(t.teams)
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(officersIn(t, unit))
    .orderBy(asc(t.teams.code));
  return rows.map(({ code }) => code);
}
