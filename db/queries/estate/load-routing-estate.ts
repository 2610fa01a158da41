import { asc, isNull } from 'drizzle-orm';
import type { RoutingEstate } from '../../../lib/domain/allocation/routing/routing-estate';
import { groupBy } from '../../../lib/kernel/collections';
import { type KeyRing, ringOf } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { selectOnce } from '../kit/select-once';
import { asOneRow, RowMemory, type RowsOf } from '../kit/together';
import { selectTeamServes } from './load-team-serves';

type RoutingRows = RowsOf<ReturnType<typeof routingReads>>;

const memory = new RowMemory(['ldus', 'teams', 'serves'] satisfies (keyof RoutingRows)[]);
let last: { readonly rows: RoutingRows; readonly estate: RoutingEstate } | undefined;

/**
 * Every LDU, and every team with what it serves, for routing. Workloads are not loaded: few cases need them. Read each time, and put
 * together where anything in it is not as it was.
 */
export async function loadRoutingEstate(db: Reader, t: Tables): Promise<RoutingEstate> {
  const [row] = await selectOnce(db, 'routing estate', {}, () => asOneRow(db, routingReads(db, t), memory));
  const rows = row as RoutingRows;
  const { ldus, teams, serves } = rows;
  if (last?.rows.ldus === ldus && last.rows.teams === teams && last.rows.serves === serves)
    return last.estate;
  last = { rows, estate: toRoutingEstate(rows) };
  return last.estate;
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
      .where(isNull(t.teams.closedOn))
      .orderBy(asc(t.teams.code)),
    serves: selectTeamServes(db, t),
  };
}

/** The estate of the rows that were read. */
export function toRoutingEstate({ ldus, teams, serves }: RoutingRows): RoutingEstate {
  const served = groupBy(serves, (row) => row.teamCode);
  // What a team serves may have been written before the unit was known, in other letters.
  const codes = new Set<string>(ldus.flatMap((ldu) => [ldu.code, ldu.regionCode]));
  let ring: KeyRing | undefined;
  const unitOf = (code: string): string =>
    codes.has(code) ? code : ((ring ??= ringOf(codes)).find(code) ?? code);
  return {
    ldus,
    teams: teams.map(({ code, name, type, lduCode }) => ({
      code,
      name,
      type,
      lduCode,
      serves: (served.get(code) ?? []).map((row) => unitOf(row.unitCode)),
      workload: null,
    })),
  };
}
