import 'server-only';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import type { Actor } from '../../../domain/access/actor';
import { can } from '../../../domain/access/can';
import type { ReallocationFacts } from '../../../domain/allocation/moves/decide-reallocation';
import type { ShortlistPlace } from '../../../domain/allocation/candidates/draw-shortlist';
import { weighMove } from '../../../domain/allocation/moves/weigh-move';
import type { Caseload } from '../../../domain/workload/measure/measure-caseload';
import { type OfficerSummary, toGiverSummary } from '../../../domain/workload/summary/officer-summary';
import type { Crn } from '../../../kernel/ids';
import { loadOfficerSummaries } from '../../figures/load-officer-summaries';
import type { CaseSource, RoutedCase } from '../../queue/parts/load-routed-case';
import { loadReaches } from '../../shortlist/parts/load-shortlist';

/** A held case with whom it may go to. */
export interface MovableCase {
  readonly routed: RoutedCase;
  readonly place: ShortlistPlace;
  /** Staff codes. */
  readonly onOffer: ReadonlySet<string>;
}

export interface LoadedMoves {
  readonly cases: readonly MovableCase[];
  /** Everybody on offer for any of the cases, and the whole team of each giver; a giver with each of their cases. */
  readonly summaries: readonly OfficerSummary[];
  /** Everything that is recorded of those who give a case up. */
  readonly givers: readonly Caseload[];
}

/**
 * Held cases with everybody who could take them: of each one's routed team and LDU, and of one team more where it is asked for the case
 * and within reach (load-shortlist.ts). All come in three reads, however many cases there are.
 */
export async function loadMoves(
  source: CaseSource,
  actor: Actor,
  held: readonly RoutedCase[],
  extraTeamOf: (crn: Crn) => string | null,
): Promise<LoadedMoves> {
  const found = new Map<string, OfficerSummary>();
  const asked = held.map((routed) => ({
    routed,
    extraTeamCode: extraTeamOf(routed.subject.facts.crn),
  }));
  const reaches = await loadReaches(source, actor, asked);
  const cases = held.flatMap((routed, index): MovableCase[] => {
    const reach = reaches[index];
    if (!reach) return [];
    for (const summary of reach.summaries) found.set(summary.officer.staffCode, summary);
    const onOffer = new Set<string>(reach.summaries.map(({ officer }) => officer.staffCode));
    return [{ routed, place: reach.place, onOffer }];
  });
  for (const summary of await loadGiverTeams(source, held, found))
    found.set(summary.officer.staffCode, summary);
  const givers = await loadGivers(source, held);
  for (const giver of givers)
    found.set(giver.officer.staffCode, toGiverSummary(source.model, giver, source.today));
  return { cases, summaries: [...found.values()], givers };
}

/** The whole teams of givers who are on no shortlist. Units are read whole: where one member of a team is found, all are. */
async function loadGiverTeams(
  source: CaseSource,
  held: readonly RoutedCase[],
  found: ReadonlyMap<string, OfficerSummary>,
): Promise<readonly OfficerSummary[]> {
  const codes = new Set<string>(
    held.flatMap(({ found: { holder } }) =>
      holder === null || found.has(holder.staffCode) ? [] : [holder.place.teamCode],
    ),
  );
  return codes.size === 0 ? [] : loadOfficerSummaries(source, { level: 'teams', codes: [...codes] });
}

async function loadGivers(
  { db, t, model, today }: CaseSource,
  held: readonly RoutedCase[],
): Promise<readonly Caseload[]> {
  const codes = [...new Set(held.flatMap(({ found: { holder } }) => holder?.staffCode ?? []))];
  return codes.length === 0 ? [] : loadCaseloads(db, t, model, { level: 'officers', codes }, today);
}

/** What the move of one case is decided on, with everybody as they stand at that point. */
export function factsOfMove(
  { model, today }: Pick<CaseSource, 'model' | 'today'>,
  { routed, place, onOffer }: MovableCase,
  summaries: readonly OfficerSummary[],
): ReallocationFacts {
  const { found, subject, route, thing } = routed;
  const { holder } = found;
  const move =
    holder === null
      ? null
      : weighMove({ model, subject, from: holder.staffCode, onOffer, summaries, ...place }, today);
  return { model, subject, holder, route, insideLdus: place.insideLdus, thing, move };
}

/** Whether the actor may move a case: `told` where all that they may hear is who holds it now. */
export function mayMove(
  actor: Actor,
  { thing, found }: RoutedCase,
  readVersion: number,
  today: CaseSource['today'],
): 'yes' | 'told' | 'role' | 'no' {
  if (can(actor, 'reallocate_case', thing).allowed) return 'yes';
  const lost = found.endedHoldings.filter(({ endedOn }) => endedOn === today).map(({ place }) => place);
  const wasTheirs = can(actor, 'reallocate_case', { places: lost }).allowed;
  if (wasTheirs && readVersion < found.facts.version) return 'told';
  return can(actor, 'view_case', thing).allowed ? 'role' : 'no';
}
