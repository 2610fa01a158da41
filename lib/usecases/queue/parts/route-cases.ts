import 'server-only';
import type { Place } from '../../../domain/access/can';
import { indexOfEstate } from '../../../domain/allocation/routing/estate-index';
import { competingTeams, routeCase, teamsThatMayTake } from '../../../domain/allocation/routing/route-case';
import type { Route } from '../../../domain/allocation/queue/route';
import type {
  RoutingEstate,
  RoutingFacts,
  RoutingTeam,
} from '../../../domain/allocation/routing/routing-estate';
import type { Banding } from '../../../domain/banding/bands/band-case';
import { groupBy } from '../../../kernel/collections';
import { loadKeptWork } from '../../figures/load-kept-work';
import { type MeasureSource, measureTeams } from '../../figures/measure-teams';
import type { IsoDate } from '../../../kernel/dates';
import { withBreaths } from '../../../machine/let-others-through';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { seniorNameOf, type WorkloadModel } from '../../../domain/workload/model/model';
import { measureUnitWork } from '../../../domain/workload/measure/unit-part';

/** Waiting cases that are worked out at a time: of a nation there are many hundreds, and whoever else asks is answered in between. */
export const CASES_AT_A_TIME = 50;

export interface RoutingItem {
  readonly routing: RoutingFacts;
  readonly banding: Banding;
}

interface Standing {
  /** The person's LDU; empty where none is known. */
  readonly home: readonly Place[];
  /** Where the case stands while it waits: the person's LDU, and every team that may take it. */
  readonly places: readonly Place[];
}

export interface RoutedItem extends Standing {
  readonly route: Route;
}

export interface RoutingSource extends MeasureSource {
  readonly estate: RoutingEstate;
}

export type TeamWorkload = NonNullable<RoutingTeam['workload']>;

/** Teams whose members are measured already, or whose workloads are known: they are not read again. */
export interface MeasuredTeams {
  readonly teamCodes: ReadonlySet<string>;
  readonly officers: readonly MeasuredOfficer[];
  readonly workloads?: ReadonlyMap<string, TeamWorkload>;
}

/** Routes cases, measuring only the teams between which a workload decides. One answer a case, in the order given. */
export async function routeCases(
  source: RoutingSource,
  items: readonly RoutingItem[],
  measured?: MeasuredTeams,
): Promise<readonly RoutedItem[]> {
  const { model, today, estate } = source;
  const rules = routingRulesOf(model);
  const competing = new Set<string>();
  for await (const { routing, banding } of withBreaths(items, CASES_AT_A_TIME))
    for (const { code } of competingTeams(routing, banding, estate, rules, today)) competing.add(code);
  const weighed = await weighTeams(source, competing, measured);
  const routed: RoutedItem[] = [];
  for await (const item of withBreaths(items, CASES_AT_A_TIME)) {
    const route = routeCase(item.routing, item.banding, weighed, rules, today);
    routed.push({ route, ...standingOf(item, route, weighed, model, today) });
  }
  return routed;
}

/** Where a case stands while it waits: whose it is, which no team's workload decides, and who may take it. Nothing is measured. */
export function standingWhileWaiting(
  { estate, model, today }: Pick<RoutingSource, 'estate' | 'model' | 'today'>,
  item: RoutingItem,
): Standing & { readonly lduCode: string | null; readonly takers: readonly Place[] } {
  const route = routeCase(item.routing, item.banding, estate, routingRulesOf(model), today);
  const standing = standingOf(item, route, estate, model, today);
  return {
    ...standing,
    lduCode: route.lduCode,
    takers: route.team === null ? [] : standing.places.filter(({ teamCode }) => teamCode !== null),
  };
}

/** What routing reads of a model, with what it calls the grade that some rules need. */
function routingRulesOf(model: WorkloadModel) {
  return { ...model.ruleSet, seniorName: seniorNameOf(model) };
}

function standingOf(
  { routing, banding }: RoutingItem,
  route: Route,
  estate: RoutingEstate,
  model: WorkloadModel,
  today: IsoDate,
): Standing {
  const near = route.lduCode === null ? { ...routing, homeLduCode: routing.standsLduCode ?? null } : routing;
  const takers = teamsThatMayTake(near, banding, estate, model.ruleSet, today);
  const home = route.lduCode === null ? standsIn(routing, estate) : [placeIn(estate, route.lduCode, null)];
  const teams = takers.map((team) => placeIn(estate, team.lduCode, team.code));
  return { home, places: [...home, ...teams] };
}

/** Where a case stands that has no LDU: with the LDU of whoever logged it, else with the region whose file brought it. */
export function standsIn(
  { standsLduCode = null, standsRegionCode = null }: RoutingFacts,
  estate: RoutingEstate,
): Place[] {
  const ldu = indexOfEstate(estate).lduOf(standsLduCode);
  if (ldu) return [{ regionCode: ldu.regionCode, lduCode: ldu.code, teamCode: null }];
  return standsRegionCode === null ? [] : [{ regionCode: standsRegionCode, lduCode: null, teamCode: null }];
}

/** The estate with the workloads of the teams that compete: what is kept of them, the others measured at once. */
async function weighTeams(
  { estate, ...source }: RoutingSource,
  competing: ReadonlySet<string>,
  given: MeasuredTeams = { teamCodes: new Set(), officers: [] },
): Promise<RoutingEstate> {
  if (competing.size === 0) return estate;
  const { db, t, model, today } = source;
  const { workloads: known } = given;
  const unmeasured = [...competing].filter((code) => !given.teamCodes.has(code) && known?.has(code) !== true);
  const kept = await loadKeptWork({ db, t, model, today }, unmeasured);
  const codes = unmeasured.filter((code) => !kept.has(code));
  const officers = [...given.officers, ...(await measureTeams(source, codes))];
  const members = groupBy(officers, (entry): string => entry.officer.teamCode);
  const teams = estate.teams.map((team): RoutingTeam => {
    if (!competing.has(team.code)) return team;
    return {
      ...team,
      workload:
        known?.get(team.code) ?? kept.get(team.code) ?? measureUnitWork(model, members.get(team.code) ?? []),
    };
  });
  return { ...estate, teams };
}

function placeIn(estate: RoutingEstate, lduCode: string, teamCode: string | null): Place {
  const ldu = indexOfEstate(estate).lduOf(lduCode);
  return { regionCode: ldu?.regionCode ?? null, lduCode, teamCode };
}
