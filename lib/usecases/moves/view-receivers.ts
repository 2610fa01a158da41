import 'server-only';
import { can, mayAnywhere } from '../../domain/access/can';
import type { AllocationSubject } from '../../domain/allocation/candidates/assess-officer';
import { awayCheckedTo } from '../../domain/allocation/candidates/away-soon';
import {
  type OfferedCandidate,
  toOfferedCandidate,
  toRuledOutOfficer,
  toSideFigures,
} from '../../domain/allocation/candidates/offered-candidate';
import { leavesRoute } from '../../domain/allocation/decisions/decide-allocation';
import {
  type Candidate,
  type Shortlist,
  drawShortlist,
} from '../../domain/allocation/candidates/draw-shortlist';
import { moveEffect, type MoveEffect } from '../../domain/allocation/moves/move-effect';
import type { GiverFigures, ReceiversPage } from './move-page';
import { receiversForMany } from '../../domain/allocation/candidates/receivers-for-many';
import { formatListName } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { splitOfGiver } from '../../domain/workload/summary/move-in-summaries';
import type { OfficerSummary } from '../../domain/workload/summary/officer-summary';
import { leavesSoon, reallocationDue } from '../../domain/workload/measure/officer-standing';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { loadMoves, type LoadedMoves } from '../officers/parts/load-moves';
import { toSpread } from './parts/to-spread';
import { loadMovingCases, toMovingCase } from './parts/load-moving-cases';
import { type CaseSource, caseSourceOf, type RoutedCase } from '../queue/parts/load-routed-case';
import { teamInReach } from '../shortlist/parts/load-shortlist';
import type { Problem } from '../problem';
import { toSubject, toTeamChoices } from '../shortlist/view-candidates';

/** Cases to move, and the team whose officers are asked for. */
export interface ReceiversInput {
  readonly crns: readonly Crn[];
  readonly teamCode: string | null;
  /** Each case may go to another officer. */
  readonly spread?: boolean;
}

/**
 * Held cases and everybody who could take them over, of every verdict, in the order of a shortlist: for one case as for an allocation,
 * for several by the worst verdict and the workload after all of them. Whoever gives one of them up is not on offer.
 */
export async function viewReceivers(
  context: UseCaseContext,
  { crns, teamCode, spread = false }: ReceiversInput,
): Promise<Result<ReceiversPage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'reallocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators move cases' });
  const source = await loadFigureSource(context);
  const caseSource: CaseSource = await caseSourceOf(context, source);
  const { held, left } = await loadMovingCases(context, caseSource, crns);
  const [first] = held;
  if (!first) return err({ code: 'not_found' });
  if (teamCode !== null && teamInReach(actor, first, teamCode) === null) return err({ code: 'not_found' });
  const moves = await loadMoves(caseSource, actor, held, () => teamCode);
  const weighed = weighAll(caseSource, moves);
  const teams = toTeamChoices(context, first);
  const wanted = ({ officer }: Candidate): boolean => teamCode === null || officer.teamCode === teamCode;
  return ok({
    ...source,
    cases: held.flatMap((routed) => toMovingCase(context, source, routed)),
    left,
    subject: held.length === 1 ? toSubject(context, source, first) : null,
    givers: giversOf(held, moves, weighed.effect),
    candidates: weighed.shortlist.candidates
      .filter(wanted)
      .map((entry) => toReceiver(caseSource, moves, weighed, entry)),
    ruledOut: weighed.shortlist.ruledOut.filter(wanted).map(toRuledOutOfficer),
    teams,
    team: teams.find((team) => team.code === teamCode) ?? null,
    awayCheckedTo: awayCheckedTo(source.today),
    suggestedReason: suggestedReason(caseSource, moves),
    mayMoveBeyondGrade: held.every((routed) => can(actor, 'allocate_beyond_grade', routed.thing).allowed),
    mayViewCase: can(actor, 'view_case', first.thing).allowed,
    spread: spread ? toSpread(caseSource, moves) : null,
  });
}

interface Weighed {
  readonly shortlist: Shortlist;
  readonly effect: MoveEffect;
}

function weighAll({ model, today }: CaseSource, { cases, summaries }: LoadedMoves): Weighed {
  const byCode = new Map<string, OfficerSummary>(summaries.map((entry) => [entry.officer.staffCode, entry]));
  const givers = new Set<string>(cases.flatMap(({ routed }) => routed.found.holder?.staffCode ?? []));
  const onOffer = new Set(cases.flatMap((entry) => [...entry.onOffer]));
  const others = summaries.filter(
    ({ officer }) => onOffer.has(officer.staffCode) && !givers.has(officer.staffCode),
  );
  const subjects = cases.map(({ routed }): AllocationSubject => {
    const giver = byCode.get(routed.found.holder?.staffCode ?? '');
    return { ...routed.subject, split: splitOfGiver(giver, routed.subject.facts.crn), moving: true };
  });
  const [first] = cases;
  const [only] = subjects;
  const place = {
    routedTeamCode: sameTeam(cases) ? (first?.place.routedTeamCode ?? null) : null,
    insideLdus: new Set(cases.flatMap((entry) => [...entry.place.insideLdus])),
  };
  const shortlist =
    only && subjects.length === 1
      ? drawShortlist(model, only, place, others, today)
      : receiversForMany(model, subjects, place, others, today);
  const moved = cases.map(({ routed: { found } }) => ({
    crn: found.facts.crn,
    from: found.holder?.staffCode ?? '',
  }));
  return { shortlist, effect: moveEffect(model, summaries, moved, today) };
}

function sameTeam(cases: LoadedMoves['cases']): boolean {
  return new Set(cases.map((entry) => entry.place.routedTeamCode)).size === 1;
}

function toReceiver(
  { model }: CaseSource,
  { cases }: LoadedMoves,
  { shortlist, effect }: Weighed,
  entry: Candidate,
): OfferedCandidate {
  const leaves = cases
    .map(({ routed, place }) => leavesRoute({ route: routed.route, insideLdus: place.insideLdus }, entry))
    .find((left) => left !== null);
  const view = toOfferedCandidate(model, shortlist, entry, leaves ?? null);
  const team = effect.teamEffect(entry.officer, entry);
  return {
    ...view,
    effectOnTeam: { code: team.code, name: team.name, before: team.before, after: team.after },
  };
}

function suggestedReason(
  { model, today }: CaseSource,
  { givers }: LoadedMoves,
): ReceiversPage['suggestedReason'] {
  const officers = givers.map(({ officer }) => officer);
  const due = officers.map((officer) => reallocationDue(model, officer, today)?.why ?? null);
  if (due.every((why) => why === 'absent' || why === 'away_long')) return 'absence';
  const leaving = officers.every((officer, index) => due[index] === 'left' || leavesSoon(officer, today));
  return leaving ? 'officer_left' : '';
}

function giversOf(
  held: readonly RoutedCase[],
  { givers }: LoadedMoves,
  effect: MoveEffect,
): readonly GiverFigures[] {
  const codes = [...new Set(held.flatMap(({ found }) => found.holder?.staffCode ?? []))];
  return codes.flatMap((staffCode) => {
    const officer = givers.find((entry) => entry.officer.staffCode === staffCode)?.officer;
    const [before, after] = [effect.before(staffCode), effect.released(staffCode)];
    if (!officer || before === null || after === null) return [];
    const name = formatListName(officer);
    const sides = { before: toSideFigures(before), after: toSideFigures(after) };
    return [{ staffCode, name, teamName: officer.teamName, ...sides }];
  });
}
