import 'server-only';
import type { Place } from '../../../domain/access/can';
import type { RoutingEstate } from '../../../domain/allocation/routing/routing-estate';
import type { WaitingCase } from '../../../domain/metrics/capacity/capacity-facts';
import { isInside, type Unit } from '../../../domain/metrics/units/units';
import { type MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { toWeighedCase } from '../../../domain/workload/measure/weigh-case';
import { caseLine } from '../../../domain/workload/measure/measure-officer';
import { withBreaths } from '../../../machine/let-others-through';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from '../../capacity/parts/load-measured';
import { estateOf } from '../../once-a-request';
import {
  homesWithin,
  loadWaitingCases,
  routeWaiting,
  type WaitingCase as LoadedWaiting,
} from './load-waiting-cases';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import { CASES_AT_A_TIME, type MeasuredTeams, standsIn, type TeamWorkload } from './route-cases';

/** Waiting cases that may belong to a unit, each with the team that it is routed to, else its home. `known`: what is known of teams' workloads already; of the others only those that compete for a case are measured. */
export async function loadWaitingOfUnit(
  context: UseCaseContext,
  { model }: Pick<FigureSource, 'model'>,
  { unit, ...known }: { readonly unit: Unit } & KnownTeams,
): Promise<WaitingCase[]> {
  const { routing: estate, places } = await estateOf(context);
  const waiting = await loadWaitingCases(context, homesWithin([unit], estate));
  const routed = await routeWaiting(context, waiting, measuredOf(unit, places, known));
  const regions = new Map<string, string>(places.map((team) => [team.lduCode, team.regionCode]));
  const placed: WaitingCase[] = [];
  for await (const entry of withBreaths(waiting, CASES_AT_A_TIME)) {
    const { facts, waits, banding } = entry;
    const team = routed[placed.length]?.route.team?.code;
    placed.push({
      facts,
      banding,
      waits,
      pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
      place:
        entry.takers.find(({ teamCode }) => teamCode === team) ?? placeWithoutTaker(entry, estate, regions),
    });
  }
  return placed;
}

/** A unit's officers, where they are measured already; or the workloads of some teams. */
interface KnownTeams {
  readonly officers?: readonly MeasuredOfficer[];
  readonly workloads?: ReadonlyMap<string, TeamWorkload>;
}

function measuredOf(
  unit: Unit,
  places: readonly TeamPlace[],
  { officers, workloads }: KnownTeams,
): MeasuredTeams | undefined {
  if (officers === undefined) return workloads && { teamCodes: new Set(), officers: [], workloads };
  const inside = places.filter((team) => isInside(unit, team)).map((team): string => team.teamCode);
  return { teamCodes: new Set(inside), officers };
}

const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

/** Where a case stands that no team takes. */
function placeWithoutTaker(
  { lduCode, routing }: LoadedWaiting,
  estate: RoutingEstate,
  regions: ReadonlyMap<string, string>,
): Place {
  if (lduCode !== null) return { regionCode: regions.get(lduCode) ?? null, lduCode, teamCode: null };
  return standsIn(routing, estate)[0] ?? NOWHERE;
}
