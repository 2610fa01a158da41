import 'server-only';
import type { Place } from '../../../domain/access/can';
import type { RoutingEstate, RoutingFacts } from '../../../domain/allocation/queue/routing-estate';
import type { WaitingCase } from '../../../domain/metrics/capacity/capacity-facts';
import { isInside, type Unit } from '../../../domain/metrics/units/units';
import { type MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { toWeighedCase } from '../../../domain/workload/measure/weigh-case';
import { caseLine } from '../../../domain/workload/measure/measure-officer';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from '../../capacity/parts/load-measured';
import { estateOf } from '../../once-a-request';
import { homesWithin, loadWaitingCases, routeWaiting } from './load-waiting-cases';
import { standsIn } from './route-cases';

/** Waiting cases that may belong to a unit, each with the team that it is routed to, else its home. `officers`: the unit's, measured. */
export async function loadWaitingOfUnit(
  context: UseCaseContext,
  { model }: FigureSource,
  { unit, officers }: { readonly unit: Unit; readonly officers: readonly MeasuredOfficer[] },
): Promise<WaitingCase[]> {
  const { routing: estate, places } = await estateOf(context);
  const waiting = await loadWaitingCases(context, homesWithin([unit], estate));
  const inside = places.filter((team) => isInside(unit, team)).map((team): string => team.teamCode);
  const routed = await routeWaiting(context, waiting, { teamCodes: new Set(inside), officers });
  const regions = new Map<string, string>(places.map((team) => [team.lduCode, team.regionCode]));
  return waiting.map(({ facts, waits, routing, banding }, index): WaitingCase => {
    const route = routed[index]?.route;
    const taker = places.find((team) => team.teamCode === route?.team?.code);
    return {
      facts,
      banding,
      waits,
      pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
      place: taker ? placeOfTeam(taker) : placeOfHome(routing, route?.lduCode ?? null, estate, regions),
    };
  });
}

/** A case that a team is to take belongs to that team, and through it to its LDU and region: so that rows add up. */
function placeOfTeam({ regionCode, lduCode, teamCode }: TeamPlace): Place {
  return { regionCode, lduCode, teamCode };
}

function placeOfHome(
  routing: RoutingFacts,
  lduCode: string | null,
  estate: RoutingEstate,
  regions: ReadonlyMap<string, string>,
): Place {
  if (lduCode !== null) return { regionCode: regions.get(lduCode) ?? null, lduCode, teamCode: null };
  return standsIn(routing, estate)[0] ?? { regionCode: null, lduCode: null, teamCode: null };
}
