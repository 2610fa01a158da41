import 'server-only';
import { loadFreshTallies } from '../../../db/queries/figures/load-kept-figures';
import type { Reader, Tables } from '../../../db/store';
import type { UnitTally } from '../../domain/metrics/tally/unit-tally';
import { groupOfTally, type GroupWorkload } from '../../domain/workload/measure/measure-group';
import { keptOf } from './kept-of';
import type { FigureDay } from './figure-day';
import { nameOfTeam } from './figure-places';

/** The workloads of those of some teams of which what is kept is fresh, by code; inside a transaction as outside. */
export async function loadKeptWork(
  { db, t, ...day }: FigureDay & { readonly db: Reader; readonly t: Tables },
  teamCodes: readonly string[],
): Promise<ReadonlyMap<string, GroupWorkload>> {
  if (teamCodes.length === 0) return new Map();
  const names = new Map(teamCodes.map((code) => [nameOfTeam(code), code]));
  const fresh = await loadFreshTallies(db, t, keptOf('work', day), [...names.keys()]);
  return new Map(
    [...fresh].map(([name, json]): [string, GroupWorkload] => [
      names.get(name) ?? name,
      groupOfTally(day.model, (JSON.parse(json) as UnitTally).work),
    ]),
  );
}
