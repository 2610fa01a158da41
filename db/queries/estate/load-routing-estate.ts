import { asc } from 'drizzle-orm';
import type { RoutingEstate } from '../../../lib/domain/allocation/queue/routing-estate';
import { groupBy } from '../../../lib/kernel/collections';
import { ringOf } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { type RowsOf, together } from '../kit/together';
import { selectTeamServes } from './load-team-serves';

/** Every LDU, and every team with what it serves, for routing. Workloads are not loaded: few cases need them. */
export async function loadRoutingEstate(db: Reader, t: Tables): Promise<RoutingEstate> {
  return toRoutingEstate(await together(db, routingReads(db, t)));
}

/** What it is read from. */
export function routingReads(db: Reader, t: Tables) {
  return {
    ldus: db
      .select({ code: t.ldus.code, name: t.ldus.name, regionCode: t.ldus.regionCode })
      .from(t.ldus)
      .orderBy(asc(t.ldus.code)),
    teams: db
      .select({ code: t.teams.code, name: t.teams.name, type: t.teams.type, lduCode: t.teams.lduCode })
      .from(t.teams)
      .orderBy(asc(t.teams.code)),
    serves: selectTeamServes(db, t),
  };
}

/** The estate of the rows that were read. */
export function toRoutingEstate({
  ldus,
  teams,
  serves,
}: RowsOf<ReturnType<typeof routingReads>>): RoutingEstate {
  const served = groupBy(serves, (row) => row.teamCode);
  // What a team serves may have been written before the unit was known, in other letters.
  const codes = new Set<string>(ldus.flatMap((ldu) => [ldu.code, ldu.regionCode]));
  const units = ringOf(codes);
  const unitOf = (code: string): string => (codes.has(code) ? code : (units.find(code) ?? code));
  return {
    ldus,
    teams: teams.map((team) => ({
      ...team,
      serves: (served.get(team.code) ?? []).map((row) => unitOf(row.unitCode)),
      workload: null,
    })),
  };
}
