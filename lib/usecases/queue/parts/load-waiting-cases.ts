import 'server-only';
import {
  type HomeFilter,
  loadWaitingFacts,
  type WaitingFacts,
} from '../../../../db/queries/queue/load-waiting-facts';
import type { Scope } from '../../../domain/access/actor';
import { can, covers, type Place, scopesFor } from '../../../domain/access/can';
import type { RoutingEstate } from '../../../domain/allocation/routing/routing-estate';
import { type Banding, bandCase } from '../../../domain/banding/bands/band-case';
import { bandingModelOf } from '../../../domain/workload/model/model';
import { todayOf, type UseCaseContext } from '../../context';
import { estateOf, modelOf, onceARequest } from '../../once-a-request';
import { withBreaths } from '../../../machine/let-others-through';
import {
  CASES_AT_A_TIME,
  type MeasuredTeams,
  type RoutedItem,
  routeCases,
  type RoutingItem,
  standingWhileWaiting,
} from './route-cases';

/** A case that waits for an officer, banded. */
export interface WaitingCase extends Pick<WaitingFacts, 'facts' | 'waits'>, RoutingItem {
  readonly banding: Banding;
  /** The person's LDU; empty where none is known. */
  readonly home: readonly Place[];
  /** Where it stands while it waits: the person's LDU, and every team that may take it. */
  readonly places: readonly Place[];
  /** The LDU that it is routed in; null where there is none. */
  readonly lduCode: string | null;
  /** The teams one of which it is routed to; none where it is routed to no team. */
  readonly takers: readonly Place[];
}

/**
 * The cases that wait for an officer in some homes, banded, each with where it stands: the one way to them, once a request. Which
 * of them the actor may see is for the caller to ask of `places`; a team for each is `routeWaiting`'s.
 */
export const loadWaitingCases: (
  context: UseCaseContext,
  homes: HomeFilter,
) => Promise<readonly WaitingCase[]> = onceARequest(async (context: UseCaseContext, homes: HomeFilter) => {
  const { store } = context;
  const [model, { routing: estate }] = await Promise.all([modelOf(context), estateOf(context)]);
  const today = todayOf(context);
  const bandingModel = bandingModelOf(model);
  const waiting = await loadWaitingFacts(store.db, store.t, homes);
  const cases: WaitingCase[] = [];
  for await (const { facts, waits, lastOfficerLduCode } of withBreaths(waiting, CASES_AT_A_TIME)) {
    const routing = { ...facts, lastOfficerLduCode };
    const banding = bandCase(facts, bandingModel, today);
    const standing = standingWhileWaiting({ estate, model, today }, { routing, banding });
    cases.push({ facts, waits, routing, banding, ...standing });
  }
  return cases;
});

/** Those of them that the actor's queue lists. */
export async function loadWaitingForActor(context: UseCaseContext): Promise<readonly WaitingCase[]> {
  const { actor } = context;
  const { routing } = await estateOf(context);
  const waiting = await loadWaitingCases(context, homesWithin(scopesFor(actor, 'view_queue'), routing));
  return waiting.filter((entry) => can(actor, 'view_queue', { places: entry.places }).allowed);
}

/** The team for each of them, in the order given. Teams that compete are measured in one read, those already measured left out. */
export async function routeWaiting(
  context: UseCaseContext,
  waiting: readonly WaitingCase[],
  measured?: MeasuredTeams,
): Promise<readonly RoutedItem[]> {
  const { db, t } = context.store;
  const [model, { routing: estate }] = await Promise.all([modelOf(context), estateOf(context)]);
  return routeCases({ db, t, model, today: todayOf(context), estate }, waiting, measured);
}

/** The homes whose waiting cases may stand inside some scopes: their own LDUs, and those that their teams serve. */
export function homesWithin(scopes: readonly Scope[], { ldus, teams }: RoutingEstate): HomeFilter {
  if (scopes.some((scope) => scope.level === 'nation')) return 'anywhere';
  const regionOf = new Map<string, string>(ldus.map((ldu) => [ldu.code, ldu.regionCode]));
  const inScope = (lduCode: string, teamCode: string | null): boolean =>
    scopes.some((scope) => covers(scope, { regionCode: regionOf.get(lduCode) ?? null, lduCode, teamCode }));
  const own = teams.filter((team) => inScope(team.lduCode, team.code));
  const served = new Set<string>(own.flatMap((team) => [team.lduCode, ...team.serves]));
  return {
    lduCodes: ldus
      .filter((ldu) => inScope(ldu.code, null) || served.has(ldu.code) || served.has(ldu.regionCode))
      .map((ldu) => ldu.code),
  };
}
