import 'server-only';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import type { Actor } from '../../../domain/access/actor';
import { can } from '../../../domain/access/can';
import {
  drawShortlist,
  type Shortlist,
  type ShortlistPlace,
} from '../../../domain/allocation/candidates/draw-shortlist';
import type { RoutingTeam } from '../../../domain/allocation/routing/routing-estate';
import { asStaffCode } from '../../../kernel/ids';
import type { OfficerSummary } from '../../../domain/workload/summary/officer-summary';
import { loadOfficerSummaries } from '../../figures/load-officer-summaries';
import type { CaseSource, RoutedCase } from '../../queue/parts/load-routed-case';

/** The shortlist of a case, and the units that count as the person's own. */
export interface LoadedShortlist {
  readonly shortlist: Shortlist;
  /** The person's LDU and that of the routed team. */
  readonly insideLdus: ReadonlySet<string>;
}

/** For a case that somebody holds: nobody is on offer, and nobody has to be measured to say so. */
export const NOBODY: LoadedShortlist = { shortlist: { candidates: [], ruledOut: [] }, insideLdus: new Set() };

/** The LDU whose officers are on offer: of the routed team, else the person's own; null where neither is known. */
export function shortlistLdu({ route, estate }: Pick<RoutedCase, 'route' | 'estate'>): string | null {
  if (route.outcome === 'refer_to_youth_justice') return null;
  const team = estate.teams.find((entry) => entry.code === route.team?.code);
  return team?.lduCode ?? route.lduCode;
}

/**
 * Every officer of the routed team and its LDU, and of one team more where it is asked for and within reach, against the case.
 * The team more is where a manager leaves the LDU; out of reach it adds nobody.
 */
export async function loadShortlist(
  source: CaseSource,
  actor: Actor,
  routed: RoutedCase,
  extraTeamCode: string | null,
): Promise<LoadedShortlist> {
  const { model, today } = source;
  const [reach] = await loadReaches(source, actor, [{ routed, extraTeamCode }]);
  if (!reach) throw new Error('A case was not given its shortlist');
  const { summaries, place } = reach;
  const shortlist = drawShortlist(model, routed.subject, place, summaries, today);
  return { shortlist, insideLdus: place.insideLdus };
}

/** Whom a case may go to, before anybody is weighed. */
export interface Reach {
  readonly summaries: readonly OfficerSummary[];
  readonly place: ShortlistPlace;
}

/** A case, and the team that is asked for beside those of its LDU; null where none is. */
export interface ReachAsked {
  readonly routed: RoutedCase;
  readonly extraTeamCode: string | null;
}

/** Whom each of some cases may go to, in the order given. The summaries of all their shortlists come in one read, however many cases there are. */
export async function loadReaches(
  source: CaseSource,
  actor: Actor,
  asked: readonly ReachAsked[],
): Promise<readonly Reach[]> {
  const unitsOf = asked.map((entry) => unitsInReach(actor, entry));
  const units = [...new Map(unitsOf.flat().map((unit) => [`${unit.level} ${unit.code}`, unit])).values()];
  const summaries = units.length === 0 ? [] : await loadOfficerSummaries(source, { level: 'any', of: units });
  return asked.map(({ routed }, index) => {
    const insideLdus = new Set([routed.route.lduCode, shortlistLdu(routed)].filter((code) => code !== null));
    return {
      summaries: (unitsOf[index] ?? []).flatMap((unit) => summaries.filter((entry) => isOf(unit, entry))),
      place: { routedTeamCode: routed.route.team?.code ?? null, insideLdus },
    };
  });
}

interface UnitInReach {
  readonly level: 'ldu' | 'team';
  readonly code: string;
}

/** The LDU of the shortlist, and the team more where it is of another LDU. */
function unitsInReach(actor: Actor, { routed, extraTeamCode }: ReachAsked): readonly UnitInReach[] {
  const lduCode = shortlistLdu(routed);
  const extra = extraTeamCode === null ? null : teamInReach(actor, routed, extraTeamCode);
  return [
    ...(lduCode === null ? [] : [{ level: 'ldu', code: lduCode } as const]),
    ...(extra === null || extra.lduCode === lduCode ? [] : [{ level: 'team', code: extra.code } as const]),
  ];
}

function isOf({ level, code }: UnitInReach, { officer }: OfficerSummary): boolean {
  return (level === 'ldu' ? officer.lduCode : officer.teamCode) === code;
}

/** A team that the actor may choose for the case: of the shortlist's LDU, offered as an alternative, or in their own part of the estate. */
export function teamInReach(actor: Actor, routed: RoutedCase, teamCode: string): RoutingTeam | null {
  return teamsInReach(actor, routed).find((team) => team.code === teamCode) ?? null;
}

/** Every team that the actor may choose for the case, by LDU and name. None for a person under 18. */
export function teamsInReach(actor: Actor, routed: RoutedCase): readonly RoutingTeam[] {
  const { route, estate } = routed;
  if (route.outcome === 'refer_to_youth_justice') return [];
  const lduCode = shortlistLdu(routed);
  const offered = new Set<string>(route.alternatives.map((team) => team.code));
  const regionOf = new Map<string, string>(estate.ldus.map((ldu) => [ldu.code, ldu.regionCode]));
  return estate.teams.filter(
    (team) =>
      team.lduCode === lduCode ||
      offered.has(team.code) ||
      can(actor, 'allocate_case', {
        places: [
          { regionCode: regionOf.get(team.lduCode) ?? null, lduCode: team.lduCode, teamCode: team.code },
        ],
      }).allowed,
  );
}

/** The team where an officer works; null when nobody has the staff code. */
export async function teamOfOfficer(source: CaseSource, staffCode: string): Promise<string | null> {
  return (await teamsOfOfficers(source, [staffCode])).get(staffCode) ?? null;
}

/** The teams where some officers work, by staff code; a code that nobody has is left out. */
export async function teamsOfOfficers(
  { db, t }: CaseSource,
  staffCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const officers = await loadOfficerNames(db, t, staffCodes.map(asStaffCode));
  return new Map(officers.map(({ staffCode, teamCode }) => [staffCode, teamCode]));
}
