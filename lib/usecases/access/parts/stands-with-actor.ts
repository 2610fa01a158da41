import 'server-only';
import { loadTeamPlaces } from '../../../../db/queries/estate/load-estate';
import { SCOPE_LEVELS } from '../../../domain/access/actor';
import { scopesFor } from '../../../domain/access/can';
import type { RoutingFacts } from '../../../domain/allocation/routing/routing-estate';
import { isInside } from '../../../domain/metrics/units/units';
import type { UseCaseContext } from '../../context';

type Stands = Pick<RoutingFacts, 'standsLduCode' | 'standsRegionCode'>;

/** A case that an LDU serves stands there: nothing more is kept. */
export const STANDS_BY_HOME: Stands = { standsLduCode: null, standsRegionCode: null };

/**
 * Where a case stands that no LDU serves, by whoever logs it: their LDU, else their region. Somebody of the whole nation is asked by
 * nothing here: the case goes to the region with most teams, so that somebody below the nation sees it.
 */
export async function standsWithActor({ actor, store }: UseCaseContext): Promise<Stands> {
  const estate = await loadTeamPlaces(store.db, store.t);
  const width = (level: (typeof SCOPE_LEVELS)[number]): number => SCOPE_LEVELS.indexOf(level);
  const [scope] = [...scopesFor(actor, 'log_case')].sort((a, b) => width(b.level) - width(a.level));
  if (scope === undefined) return STANDS_BY_HOME;
  const team = estate.find((entry) => isInside(scope, entry));
  switch (scope.level) {
    case 'team':
    case 'ldu':
      return { standsLduCode: team?.lduCode ?? null, standsRegionCode: team?.regionCode ?? null };
    case 'region':
      return { standsLduCode: null, standsRegionCode: team?.regionCode ?? null };
    case 'nation':
      return { standsLduCode: null, standsRegionCode: regionOfMostTeams(estate) };
  }
}

/** The region with most teams, then by code; null where there is none. */
export function regionOfMostTeams<Region extends string>(
  estate: readonly { readonly regionCode: Region }[],
): Region | null {
  const counts = new Map<Region, number>();
  for (const { regionCode } of estate) counts.set(regionCode, (counts.get(regionCode) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
