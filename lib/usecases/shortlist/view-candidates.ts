import 'server-only';
import { loadCandidatesPage } from '../../../db/queries/queue/load-candidates-page';
import { can, mayAnywhere } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import type { SubjectView, CandidatesPage, TeamChoice } from './candidates-page';
import { toOfferedCandidate, toRuledOutOfficer } from '../../domain/allocation/candidates/offered-candidate';
import { awayCheckedTo } from '../../domain/allocation/candidates/away-soon';
import { officersOfRecord } from '../../domain/allocation/candidates/continuity';
import { leavesRoute } from '../../domain/allocation/decisions/decide-allocation';
import { firstAppointmentOn, shownAppointment } from '../../domain/allocation/queue/first-appointment';
import { pendingOf } from '../../domain/banding/changes/pending';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { addDays } from '../../kernel/dates';
import { formatInstant } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { workingDaysBetween } from '../../kernel/working-days';
import { toWeighedCase } from '../../domain/workload/measure/weigh-case';
import { isSeenInCommunity, plannedContactDays } from '../../domain/workload/contact/contact-clock';
import { caseLine } from '../../domain/workload/measure/measure-officer';
import { findGrade } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCase, type RoutedCase } from '../queue/parts/load-routed-case';
import { loadShortlist, NOBODY, shortlistLdu, teamInReach, teamsInReach } from './parts/load-shortlist';
import type { Problem } from '../problem';
import { compareNames } from '../../kernel/text/fold-name';

export type { CandidatesPage };

export interface CandidatesInput {
  readonly crn: Crn;
  /** Only this team's officers; one of another LDU is loaded as well, where it is within reach. */
  readonly teamCode?: string | null;
  /** Where no team is asked for: the women's team that she accepted. */
  readonly followOffer?: boolean;
}

/**
 * A waiting case and everybody who could hold it: the officers of the routed team and its LDU of every verdict, in their order, with
 * what speaks for and against; and those ruled out, with why. Not there, not yours and an unknown team: `not_found`.
 */
export async function viewCandidates(
  context: UseCaseContext,
  { crn, teamCode: asked = null, followOffer = false }: CandidatesInput,
): Promise<Result<CandidatesPage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  const source = await loadFigureSource(context);
  const caseSource = await caseSourceOf(context, source);
  const routed = await loadRoutedCase(caseSource, crn);
  if (routed === null || !can(actor, 'view_queue', routed.thing).allowed) return err({ code: 'not_found' });
  const offer = routed.offers[0] ?? null;
  const teamCode = asked ?? (followOffer ? acceptedTeam(actor, routed) : null);
  if (teamCode !== null && teamInReach(actor, routed, teamCode) === null) return err({ code: 'not_found' });
  const { found, thing, route } = routed;
  const { db, t } = context.store;
  const [{ shortlist, insideLdus }, beside] = await Promise.all([
    found.holder === null ? loadShortlist(caseSource, actor, routed, teamCode) : NOBODY,
    loadCandidatesPage(db, t, { actorId: actor.id, crn, today: source.today }),
  ]);
  const wanted = (entry: { readonly officer: { readonly teamCode: string } }): boolean =>
    teamCode === null || entry.officer.teamCode === teamCode;
  const teams = toTeamChoices(context, routed);
  const name = caseNameFor(actor, found.facts, thing);
  const { draft } = beside;
  return ok({
    ...source,
    subject: toSubject(context, source, routed),
    route: shownCase(name, source.model.ruleSet, route),
    routedTeamName: routed.estate.teams.find((team) => team.code === route.team?.code)?.name ?? null,
    holder: found.holder,
    ...shownCase(name, source.model.ruleSet, {
      pending: pendingOf(beside.changes),
      candidates: shortlist.candidates
        .filter(wanted)
        .map((entry) =>
          toOfferedCandidate(source.model, shortlist, entry, leavesRoute({ route, insideLdus }, entry)),
        ),
      ruledOut: shortlist.ruledOut.filter(wanted).map(toRuledOutOfficer),
    }),
    teams,
    team: teams.find((team) => team.code === teamCode) ?? null,
    awayCheckedTo: awayCheckedTo(source.today),
    offer,
    draft: draft && { notes: draft.notes, savedAt: formatInstant(new Date(draft.changedAt)) },
    beside: beside.beside,
    officersInYear: officersOfRecord(found.formerHolders, source.today).size,
    mayAllocate: can(actor, 'allocate_case', thing).allowed,
    mayAllocateBeyondGrade: can(actor, 'allocate_beyond_grade', thing).allowed,
    mayViewCase: can(actor, 'view_case', thing).allowed,
  });
}

/** The women's team that she accepted, where the offer still stands and the actor may choose it. */
function acceptedTeam(actor: UseCaseContext['actor'], routed: RoutedCase): string | null {
  const [offer] = routed.offers;
  const stands = offer?.answer === 'accepted' && routed.route.alternatives.length > 0;
  return stands ? (teamInReach(actor, routed, offer.teamCode)?.code ?? null) : null;
}

/** A case beside the officers who could hold it, as its reader may see it. */
export function toSubject(
  { actor }: UseCaseContext,
  { model, today }: FigureSource,
  { found, subject, route, estate, thing }: RoutedCase,
): SubjectView {
  const { facts, banding } = subject;
  const name = caseNameFor(actor, facts, thing);
  const band = model.bands.find((entry) => entry.code === banding.band);
  const [last] = found.formerHolders;
  const shown = shownCase(name, model.ruleSet, {
    name,
    facts: name.named ? facts : { ...facts, forename: null, surname: null },
    banding,
    brag: band?.brag ?? null,
    contactEveryDays: isSeenInCommunity(facts) ? plannedContactDays(model, banding.band) : null,
    pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
    minimumGradeName: findGrade(model, banding.minimumGrade)?.name ?? banding.minimumGrade,
    waitWorkingDays:
      facts.orderStart === null ? null : Math.max(0, workingDaysBetween(facts.orderStart, today)),
    lduName: estate.ldus.find((ldu) => ldu.code === route.lduCode)?.name ?? null,
    lastOfficer: last ? { name: last.name, to: addDays(last.endedOn, -1) } : null,
  });
  return {
    ...shown,
    appointment: shownAppointment(name, firstAppointmentOn(model, facts, found.waits, today)),
  };
}

const KINDS: readonly TeamChoice['kind'][] = ['routed', 'ldu', 'offer', 'elsewhere'];

/** The teams that may be chosen for a case: where it is routed first, those elsewhere last. */
export function toTeamChoices({ actor }: UseCaseContext, routed: RoutedCase): readonly TeamChoice[] {
  const { route, estate } = routed;
  const lduCode = shortlistLdu(routed);
  const nameOf = new Map<string, string>(estate.ldus.map((ldu) => [ldu.code, ldu.name]));
  const offered = new Set<string>(route.alternatives.map((team) => team.code));
  const choices = teamsInReach(actor, routed).map((team): TeamChoice => {
    const kind =
      team.code === route.team?.code
        ? 'routed'
        : team.lduCode === lduCode
          ? 'ldu'
          : offered.has(team.code)
            ? 'offer'
            : 'elsewhere';
    return { code: team.code, name: team.name, lduName: nameOf.get(team.lduCode) ?? team.lduCode, kind };
  });
  return choices.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compareNames(a.lduName, b.lduName) ||
      compareNames(a.name, b.name),
  );
}
