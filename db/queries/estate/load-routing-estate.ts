import { asc } from 'drizzle-orm';
import type { RoutingEstate } from '../../../lib/domain/allocation/queue/routing-estate';
import { groupBy } from '../../../lib/kernel/collections';
import type { Reader, Tables } from '../../store';
import { loadTeamServes } from './load-team-serves';

/** Every LDU, and every team with what it serves, for routing. Workloads are not loaded: few cases need them. */
export async function loadRoutingEstate(db: Reader, t: Tables): Promise<RoutingEstate> {
  const ldus = await db
    .select({ code: t.ldus.code, name: t.ldus.name, regionCode: t.ldus.regionCode })
    .from(t.ldus)
    .orderBy(asc(t.ldus.code));
  const teams = await db
    .select({ code: t.teams.code, name: t.teams.name, type: t.teams.type, lduCode: t.teams.lduCode })
    .from(t.teams)
    .orderBy(asc(t.teams.code));
  const serves = groupBy(await loadTeamServes(db, t), (row) => row.teamCode);
  return {
    ldus,
    teams: teams.map((team) => ({
      ...team,
      serves: (serves.get(team.code) ?? []).map((row) => row.unitCode),
      workload: null,
    })),
  };
}
