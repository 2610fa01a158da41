import 'server-only';
import { type HomeFilter, loadCapacityWaiting } from '../../../../db/queries/queue/load-capacity-waiting';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { loadRoutingEstate } from '../../../../db/queries/estate/load-routing-estate';
import { competingTeams, routeCase } from '../../../domain/allocation/queue/route-case';
import type {
  RoutingEstate,
  RoutingFacts,
  RoutingTeam,
} from '../../../domain/allocation/queue/routing-estate';
import { bandCase } from '../../../domain/banding/bands/band-case';
import { groupBy } from '../../../kernel/collections';
import type { WaitingCase } from '../../../domain/metrics/capacity/capacity-facts';
import { isInside, type Unit } from '../../../domain/metrics/units/units';
import {
  measureCaseload,
  type MeasuredOfficer,
  toWeighedCase,
} from '../../../domain/workload/measure/measure-caseload';
import { caseLine } from '../../../domain/workload/measure/measure-officer';
import { bandingModelOf } from '../../../domain/workload/model/model';
import { measureUnitWork } from '../../../domain/workload/measure/unit-part';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import type { Place } from '../../../domain/access/can';
import type { FigureSource } from '../../capacity/parts/load-measured';
import { standsIn } from './route-waiting-cases';

interface WaitingScope {
  readonly unit: Unit;
  readonly estate: readonly TeamPlace[];
  /** The unit's officers, measured: their teams' workloads decide between teams that both fit. */
  readonly officers: readonly MeasuredOfficer[];
}

/** Unallocated cases that may belong to a unit, banded, each with its home LDU and the team that it is routed to. */
export async function loadWaiting(
  context: UseCaseContext,
  source: FigureSource,
  scope: WaitingScope,
): Promise<WaitingCase[]> {
  const { db, t } = context.store;
  const { model, today } = source;
  const routing = await loadRoutingEstate(db, t);
  const rows = await loadCapacityWaiting(db, t, homesOf(scope, routing));
  const bandingModel = bandingModelOf(model);
  const banded = rows.map((row) => ({
    facts: row.facts,
    waits: row.waits,
    routed: { ...row.facts, lastOfficerLduCode: row.lastOfficerLduCode } satisfies RoutingFacts,
    banding: bandCase(row.facts, bandingModel, today),
  }));
  const competing = banded.flatMap((row) =>
    competingTeams(row.routed, row.banding, routing, model.ruleSet, today),
  );
  const weighed = await weighTeams(context, source, { ...scope, routing, competing });
  const regions = new Map<string, string>(scope.estate.map((team) => [team.lduCode, team.regionCode]));
  return banded.map(({ facts, routed, banding, waits }): WaitingCase => {
    const route = routeCase(routed, banding, weighed, model.ruleSet, today);
    const taker = scope.estate.find((team) => team.teamCode === route.team?.code);
    return {
      facts,
      banding,
      waits,
      pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
      place: taker ? placeOfTeam(taker) : placeOfHome(routed, route.lduCode, routing, regions),
    };
  });
}

/** A case that a team is to take belongs to that team, and through it to its LDU and region: so that rows add up. */
function placeOfTeam({ regionCode, lduCode, teamCode }: TeamPlace): Place {
  return { regionCode, lduCode, teamCode };
}

function placeOfHome(
  routed: RoutingFacts,
  lduCode: string | null,
  routing: RoutingEstate,
  regions: ReadonlyMap<string, string>,
): Place {
  if (lduCode !== null) return { regionCode: regions.get(lduCode) ?? null, lduCode, teamCode: null };
  return standsIn(routed, routing)[0] ?? { regionCode: null, lduCode: null, teamCode: null };
}

/** The homes whose waiting cases may belong to the unit: its own LDUs, and those that its teams serve. */
function homesOf({ unit, estate }: WaitingScope, { ldus, teams }: RoutingEstate): HomeFilter {
  if (unit.level === 'nation') return 'anywhere';
  const inside = new Set(estate.filter((team) => isInside(unit, team)).map((team) => team.teamCode));
  const own = teams.filter((team) => inside.has(team.code));
  const served = new Set([...own.map((team): string => team.lduCode), ...own.flatMap((team) => team.serves)]);
  return {
    lduCodes: ldus.filter((ldu) => served.has(ldu.code) || served.has(ldu.regionCode)).map((ldu) => ldu.code),
  };
}

/** The routing estate with the workload of the teams that compete for a case: of the unit's own, and of others where they compete. */
async function weighTeams(
  { store }: UseCaseContext,
  { model, today }: FigureSource,
  {
    officers,
    routing,
    competing,
  }: WaitingScope & { routing: RoutingEstate; competing: readonly RoutingTeam[] },
): Promise<RoutingEstate> {
  const measured = groupBy(officers, (entry): string => entry.officer.teamCode);
  for (const code of new Set(competing.map((team) => team.code))) {
    if (measured.has(code)) continue;
    const caseloads = await loadCaseloads(store.db, store.t, model, { level: 'team', code }, today);
    measured.set(
      code,
      caseloads.map((caseload) => measureCaseload(model, caseload, today)),
    );
  }
  const teams = routing.teams.map((team): RoutingTeam => {
    const members = measured.get(team.code);
    if (members === undefined) return team;
    return { ...team, workload: measureUnitWork(model, members) };
  });
  return { ...routing, teams };
}
