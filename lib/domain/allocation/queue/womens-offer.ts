import { compareTeams, servesLdu } from '../compare/compare-teams';
import { indexOfEstate } from '../routing/estate-index';
import type { Route, RoutedTeam } from './route';
import type { RecordedOffer } from './womens-answer';
import type { RoutingEstate, RoutingFacts, RoutingLdu, RoutingTeam } from '../routing/routing-estate';

/**
 * Women's offer: where the LDU has no women's team, the nearest one of the region. No distances are recorded, so a team that
 * says it serves the LDU comes first, then the lowest workload, then the team code.
 */
export function womensOffer(
  facts: RoutingFacts,
  ldu: RoutingLdu,
  estate: RoutingEstate,
): readonly RoutedTeam[] {
  const nearest = [...womensTeamsElsewhere(facts, ldu, estate)].sort(
    (a, b) => Number(servesLdu(b, ldu)) - Number(servesLdu(a, ldu)) || compareTeams(a, b),
  )[0];
  if (!nearest) return [];
  return [
    {
      code: nearest.code,
      reason: `Women's offer: ${ldu.name} has no women's team, and ${nearest.name} is in the same region`,
    },
  ];
}

/** The women's teams that may be offered; none for a man, or where the LDU has one of its own. */
export function womensTeamsElsewhere(
  facts: RoutingFacts,
  ldu: RoutingLdu,
  estate: RoutingEstate,
): readonly RoutingTeam[] {
  if (facts.sex !== 'female') return [];
  const index = indexOfEstate(estate);
  return index.teamsIn(ldu.code, 'women').length > 0 ? [] : index.teamsInRegion(ldu.regionCode, 'women');
}

/** The route with the offer at the team that it was first made for: workloads move, an offer does not. */
export function withRecordedOffer(route: Route, offers: readonly RecordedOffer[]): Route {
  const [latest] = offers;
  const [current] = route.alternatives;
  if (!latest || !current || latest.teamCode === current.code) return route;
  const reason = `Women's offer: made for ${latest.teamName}`;
  return { ...route, alternatives: [{ code: latest.teamCode, reason }] };
}
