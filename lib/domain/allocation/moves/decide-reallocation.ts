import type { Actor } from '../../access/actor';
import type { Thing } from '../../access/can';
import { type IsoDate, londonDay } from '../../../kernel/dates';
import { formatInstant } from '../../../kernel/format';
import { err, ok, type Result } from '../../../kernel/result';
import type { WorkloadModel } from '../../workload/model/model';
import type { AllocationSubject } from '../candidates/assess-officer';
import {
  type AllocationInput,
  changedSince,
  type DecidedAllocation,
  findOfficer,
  leavesRoute,
  settledCase,
  whatStandsInTheWay,
} from '../decisions/decide-allocation';
import type { AllocationFacts } from '../decisions/allocation-facts';
import type { AllocationDecision, GiverAtDecision } from '../decisions/decision';
import type { Candidate } from '../candidates/draw-shortlist';
import { teamQuestion } from '../queue/missing-answers';
import type { MovableHolder, ReallocationProblem } from './reallocation-problem';
import type { ReallocationReason } from './reallocation-reason';
import type { Route } from '../queue/route';
import { missingMoveAnswers, type SettledMoveAnswers, settleMoveAnswers } from './settle-move-answers';
import type { TeamEffect } from '../candidates/team-effect';
import { toDecisionRecord, toFigure } from '../decisions/to-decision-record';
import type { Giver, WeighedMove } from './weigh-move';

/** Everything that the move of one case is decided on, as it stands at that moment. */
export interface ReallocationFacts {
  readonly model: WorkloadModel;
  readonly subject: AllocationSubject;
  /** The officer of record; null while the case waits. */
  readonly holder: MovableHolder | null;
  readonly route: Route;
  readonly insideLdus: ReadonlySet<string>;
  readonly thing: Thing;
  /** Null where nobody holds the case. */
  readonly move: WeighedMove | null;
}

export type ReallocationInput = AllocationInput;

export interface DecidedReallocation extends Omit<DecidedAllocation, 'reasonCode' | 'team'> {
  readonly reasonCode: ReallocationReason;
  readonly giver: Giver;
  readonly team: TeamEffect;
  readonly giverTeam: TeamEffect;
}

/**
 * Decides the move of a held case to another officer (POST /reallocations). Pure. Judged like an allocation and
 * in the same order: what has changed since it was read; whether the receiver can take cases at all; grade; then the answers.
 * A reason is always needed.
 */
export function decideReallocation(
  actor: Actor,
  facts: ReallocationFacts,
  input: ReallocationInput,
  now: Date,
): Result<DecidedReallocation, ReallocationProblem> {
  const { holder, move, route } = facts;
  const conflict = conflictWith(facts, input);
  if (conflict !== null) return err(conflict);
  if (holder === null || move === null)
    return err({ code: 'no_officer', detail: 'Nobody holds this case: allocate it instead' });
  if (holder.staffCode === input.staffCode)
    return err({ code: 'same_officer', detail: `${holder.name} holds this case already` });
  if (route.outcome === 'refer_to_youth_justice')
    return err({ code: 'not_allowed', detail: `${route.reason}. Nobody is allocated here` });
  const chosen = findOfficer(move.shortlist, input.staffCode);
  const nobody = { field: 'staffCode', message: 'Choose an officer from the shortlist' };
  if (chosen === null) return err({ code: 'does_not_fit', fields: [nobody] });
  const inTheWay = whatStandsInTheWay(actor, facts, chosen);
  if (inTheWay !== null) return err(inTheWay);

  const today = londonDay(now);
  const { answers, problems } = settleMoveAnswers(input, today, chosen.reviewDays);
  const leaves = leavesRoute(facts, chosen);
  const team =
    input.teamReason === undefined
      ? null
      : teamQuestion(facts.model, chosen, { ...answers, reasonCode: null }, leaves);
  const refusal = missingMoveAnswers(chosen, answers, problems, team);
  if (refusal !== null) return err(refusal);
  const changed = changedSince(facts.model, chosen, input);
  if (changed !== null) return err(changed);
  const { reasonCode } = answers;
  if (reasonCode === null) throw new Error('A move was settled without a reason');
  return ok(settle(facts, move, chosen, { ...answers, reasonCode }, leaves, today));
}

/** Who holds the case now, by whom and since when, where it is not as it was read. */
function conflictWith(
  { holder, subject }: ReallocationFacts,
  { expectedVersion, staffCode }: ReallocationInput,
): ReallocationProblem | null {
  const { version } = subject.facts;
  if (version === expectedVersion) return null;
  return {
    code: 'conflict',
    detail: `The case was changed after you read it. ${holderWords(holder, staffCode)}`,
    version,
    allocatedTo: holder,
  };
}

function holderWords(holder: MovableHolder | null, staffCode: string): string {
  if (holder === null) return 'Nobody holds it now: it waits for an officer';
  const already = holder.staffCode === staffCode ? ' already' : '';
  if (holder.kind === 'imported') return `${holder.name} holds it${already}`;
  const verb = holder.kind === 'reallocation' ? 'moved' : 'allocated';
  const when = formatInstant(new Date(holder.decidedAt));
  return `${holder.name} holds it${already}: ${verb} to them by ${holder.decidedByName} on ${when}`;
}

function settle(
  facts: ReallocationFacts,
  { giver, teamEffect, shortlist }: WeighedMove,
  chosen: Candidate,
  answers: SettledMoveAnswers & { readonly reasonCode: ReallocationReason },
  leaves: AllocationDecision['leavesRoute'],
  today: IsoDate,
): DecidedReallocation {
  const team = teamEffect(chosen.officer, chosen);
  const giverTeam = teamEffect(giver.officer, chosen);
  const record: Pick<AllocationFacts, 'model' | 'subject' | 'route' | 'shortlist'> = { ...facts, shortlist };
  return {
    ...settledCase(facts, chosen, answers, today),
    giver,
    team,
    giverTeam,
    decision: {
      ...toDecisionRecord(record, chosen, team, answers, leaves),
      giver: toGiver(giver, giverTeam),
    },
  };
}

function toGiver({ officer, name, before, after }: Giver, team: TeamEffect): GiverAtDecision {
  return {
    staffCode: officer.staffCode,
    name,
    before: toFigure(before),
    after: toFigure(after),
    team: { code: team.code, name: team.name },
    teamBefore: team.before.workloadPercent,
    teamAfter: team.after.workloadPercent,
  };
}
