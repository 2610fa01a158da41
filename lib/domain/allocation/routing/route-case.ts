import type { Banding } from '../../banding/bands/band-case';
import { GRADE_ROLE_LABELS, TEAM_TYPE_LABELS } from '../../banding/labels';
import type { IsoDate } from '../../../kernel/dates';
import { compareTeams } from '../compare/compare-teams';
import { indexOfEstate } from './estate-index';
import type { RoutingEstate, RoutingFacts, RoutingLdu, RoutingTeam } from './routing-estate';
import { modulesFor, type ModuleRules } from '../reasons/specialist-modules';
import { womensOffer, womensTeamsElsewhere } from '../queue/womens-offer';
import type { Route, RouteOutcome } from '../queue/route';

type RoutedBanding = Pick<Banding, 'communityPayback' | 'underAge'>;

/** What of a model routing reads; without the name of the senior grade it goes by its role. */
type RoutingRules = ModuleRules & { readonly seniorName?: string };

/**
 * The team that a case goes to (docs/rules/allocation.md, L-1 to L-5). Where several teams fit, the lowest workload takes it, then the
 * team code; a team without points available comes last. Pure: `onDate` decides age and the weeks to or from release.
 */
export function routeCase(
  facts: RoutingFacts,
  banding: RoutedBanding,
  estate: RoutingEstate,
  rules: RoutingRules,
  onDate: IsoDate,
): Route {
  const ldu = personsLdu(facts, estate);
  const without = (outcome: RouteOutcome, rule: string, reason: string): Route => ({
    outcome,
    rule,
    team: null,
    lduCode: ldu?.code ?? null,
    alternatives: [],
    reason,
  });
  if (banding.underAge)
    return without('refer_to_youth_justice', 'AGE-UNDER-18', 'Under 18: refer to youth justice');
  if (banding.communityPayback === 'CP-CONFLICT')
    return without(
      'manager_decides',
      'CP-CONFLICT',
      `Standalone unpaid work with a rule that needs a ${rules.seniorName ?? GRADE_ROLE_LABELS.senior}: the manager decides the unit`,
    );
  if (ldu === null)
    return without(
      'no_ldu',
      'L-2',
      'No unit serves the home area and nobody held the case before: the manager picks the team',
    );
  const fit = teamsThatFit(facts, banding, estate, rules, onDate);
  const [team] = [...fit.teams].sort(compareTeams);
  if (!team)
    return without('no_team', fit.rule, `${ldu.name} has no ${fit.wanted}: the manager picks the team`);
  const reason = `${fit.because(team)}${whyThisLdu(facts)}`;
  return {
    outcome: 'routed',
    rule: fit.rule,
    team: { code: team.code, reason },
    lduCode: ldu.code,
    alternatives: banding.communityPayback === null ? womensOffer(facts, ldu, estate) : [],
    reason,
  };
}

/** The teams among which the workload decides: measure these before routing when there is more than one. */
export function competingTeams(
  facts: RoutingFacts,
  banding: RoutedBanding,
  estate: RoutingEstate,
  rules: ModuleRules,
  onDate: IsoDate,
): readonly RoutingTeam[] {
  if (banding.underAge || banding.communityPayback === 'CP-CONFLICT') return [];
  const ldu = personsLdu(facts, estate);
  if (ldu === null) return [];
  const fit = teamsThatFit(facts, banding, estate, rules, onDate).teams;
  const offered = banding.communityPayback === null ? womensTeamsElsewhere(facts, ldu, estate) : [];
  return [fit, offered].filter((teams) => teams.length > 1).flat();
}

/** Teams that the case may be routed to, whatever their workloads: a manager of any of them sees it waiting. */
export function teamsThatMayTake(
  facts: RoutingFacts,
  banding: RoutedBanding,
  estate: RoutingEstate,
  rules: ModuleRules,
  onDate: IsoDate,
): readonly RoutingTeam[] {
  if (banding.underAge || banding.communityPayback === 'CP-CONFLICT') return [];
  return personsLdu(facts, estate) === null ? [] : teamsThatFit(facts, banding, estate, rules, onDate).teams;
}

function personsLdu(facts: RoutingFacts, estate: RoutingEstate): RoutingLdu | null {
  return indexOfEstate(estate).lduOf(facts.homeLduCode ?? facts.lastOfficerLduCode);
}

interface Fit {
  /** The rule that says where to look. */
  readonly rule: string;
  readonly teams: readonly RoutingTeam[];
  /** What was looked for, as it reads after "has no". */
  readonly wanted: string;
  readonly because: (team: RoutingTeam) => string;
}

function teamsThatFit(
  facts: RoutingFacts,
  banding: RoutedBanding,
  estate: RoutingEstate,
  rules: ModuleRules,
  onDate: IsoDate,
): Fit {
  const ldu = personsLdu(facts, estate);
  if (ldu === null) return { rule: 'L-2', teams: [], wanted: '', because: () => '' };
  const index = indexOfEstate(estate);
  if (banding.communityPayback !== null) {
    return {
      rule: 'L-1',
      teams: index.teamsServing(ldu, 'community_payback'),
      wanted: 'Community Payback unit that serves it',
      because: () => `Standalone unpaid work: the Community Payback unit that serves ${ldu.name}`,
    };
  }
  for (const module of modulesFor(facts, rules, onDate)) {
    const teams = index.teamsIn(ldu.code, module.type);
    if (teams.length > 0)
      return {
        rule: 'L-3',
        teams,
        wanted: module.type,
        because: () => `${module.why}: ${ldu.name} has ${module.name}`,
      };
  }
  const generic = index.teamsIn(ldu.code, 'generic');
  const teams = generic.length > 0 ? generic : index.teamsServing(ldu, 'generic');
  return {
    rule: 'L-2',
    teams,
    wanted: TEAM_TYPE_LABELS.generic.toLowerCase(),
    because: () => `Generic team for ${ldu.name}`,
  };
}

function whyThisLdu(facts: RoutingFacts): string {
  return facts.homeLduCode === null ? ', where the last officer worked' : '';
}
