import type { Actor } from '../../access/actor';
import { can } from '../../access/can';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { type IsoDate, londonDay } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { WorkloadModel } from '../../workload/model/model';
import { type NamedStates, stateName } from '../../workload/model/model-words';
import { WORKLOAD_STATES } from '../../workload/measure/states';
import { type AllocationConflict, type AllocationProblem, heldBy } from './allocation-problem';
import { percentAfter } from '../compare/comparison';
import type { AllocationDecision, AllocationReason } from './decision';
import type { Candidate, Shortlist } from '../candidates/draw-shortlist';
import { missingAnswers, teamQuestion } from '../queue/missing-answers';
import type { Asked } from '../reasons/reasons-asked';
import { type GivenAnswers, type SettledAnswers, settleAnswers } from './settle-answers';
import { teamEffect } from '../candidates/team-effect';
import { toDecisionRecord } from './to-decision-record';
import type { RecordedOffer } from '../queue/womens-answer';
import type { AllocationFacts } from './allocation-facts';

export interface AllocationInput extends GivenAnswers {
  readonly crn: Crn;
  readonly staffCode: string;
  readonly expectedVersion: number;
  /** What the person saw when they confirmed; left out where nothing was shown before (the API). */
  readonly seen?: { readonly asked: readonly string[]; readonly stateAfter: string };
}

export interface DecidedAllocation {
  readonly crn: Crn;
  /** The case as it was decided on. */
  readonly facts: CaseFacts;
  readonly staffCode: StaffCode;
  readonly officerName: string;
  readonly startedOn: IsoDate;
  /** The case's version before and after. */
  readonly fromVersion: number;
  readonly version: number;
  readonly reasonCode: AllocationReason | null;
  readonly reasonText: string | null;
  readonly notes: string | null;
  readonly oversightReviewOn: IsoDate | null;
  /** The oversight is only asked of the Community Payback manager, by the review date. */
  readonly oversightAsked: boolean;
  readonly asked: readonly Asked[];
  readonly chosen: Candidate;
  readonly team: { readonly name: string; readonly before: GroupWorkload; readonly after: GroupWorkload };
  readonly decision: AllocationDecision;
}

/**
 * Decides an allocation (POST /allocations). Pure. A conflict is judged before every other refusal; then
 * whether the officer can take cases at all; then grade; then the answers: what was given badly before what is missing.
 */
export function decideAllocation(
  actor: Actor,
  facts: AllocationFacts,
  input: AllocationInput,
  now: Date,
): Result<DecidedAllocation, AllocationProblem> {
  const conflict = conflictWith(facts, input);
  if (conflict !== null) return err(conflict);
  if (facts.route.outcome === 'refer_to_youth_justice')
    return err({ code: 'not_allowed', detail: `${facts.route.reason}. Nobody is allocated here` });
  const chosen = findOfficer(facts.shortlist, input.staffCode);
  if (chosen === null) return err(doesNotFit('staffCode', 'Choose an officer from the shortlist'));
  const inTheWay = whatStandsInTheWay(actor, facts, chosen);
  if (inTheWay !== null) return err(inTheWay);

  const today = londonDay(now);
  const { answers, problems } = settleAnswers(input, today, chosen.reviewDays);
  const leaves = leavesRoute(facts, chosen);
  const team = input.teamReason === undefined ? null : teamQuestion(facts.model, chosen, answers, leaves);
  const refusal = missingAnswers(chosen, answers, problems, team);
  if (refusal !== null) return err(refusal);
  const changed = changedSince(facts.model, chosen, input);
  if (changed !== null) return err(changed);
  return ok(settle(facts, chosen, answers, leaves, today));
}

function conflictWith(
  { holder, subject }: AllocationFacts,
  input: AllocationInput,
): AllocationConflict | null {
  const { version } = subject.facts;
  if (holder !== null) return heldBy(holder, version);
  if (version === input.expectedVersion) return null;
  const detail = 'The case was changed after you opened it: read it again before you allocate';
  return { code: 'conflict', detail, version, allocatedTo: null };
}

/** What no reason overrides: an officer who cannot take cases, or a grade that only a manager may go beyond. */
export function whatStandsInTheWay(
  actor: Actor,
  facts: Pick<AllocationFacts, 'thing'>,
  chosen: Candidate,
): AllocationProblem | null {
  const unavailable = unavailableText(chosen);
  if (unavailable !== null) {
    const fields = [{ field: 'staffCode', message: unavailable }];
    return { code: 'officer_unavailable', detail: unavailable, fields };
  }
  if (chosen.judgement.verdict !== 'not_allowed') return null;
  if (can(actor, 'allocate_beyond_grade', facts.thing).allowed) return null;
  const detail = `${chosen.name} may not hold this case by grade: only a manager may allocate beyond grade`;
  return { code: 'not_allowed', detail };
}

/** The officer among those loaded, on offer or ruled out. */
export function findOfficer(shortlist: Shortlist, staffCode: string): Candidate | null {
  const everybody = [...shortlist.candidates, ...shortlist.ruledOut];
  return everybody.find((entry) => entry.officer.staffCode === staffCode) ?? null;
}

function unavailableText({ name, ruledOut }: Candidate): string | null {
  const final = ruledOut.filter((reason) => reason.final);
  if (final.length === 0) return null;
  return `${name} cannot take cases now. ${final.map((reason) => reason.text).join(' ')} Choose another officer`;
}

/** Whether the choice goes past the routing: to another LDU, or where nothing was routed. */
export function leavesRoute(
  { route, insideLdus }: Pick<AllocationFacts, 'route' | 'insideLdus'>,
  { officer }: Pick<Candidate, 'officer'>,
): 'other_ldu' | 'no_route' | null {
  if (route.outcome === 'no_ldu') return 'no_route';
  return insideLdus.has(officer.lduCode) ? null : 'other_ldu';
}

/** A question that was not asked when the person confirmed, or a worse state than they saw. */
export function changedSince(
  model: NamedStates & Pick<WorkloadModel, 'thresholds'>,
  chosen: Candidate,
  { seen }: Pick<AllocationInput, 'seen'>,
): AllocationProblem | null {
  if (seen === undefined) return null;
  const asked = chosen.asked.filter((question) => !seen.asked.includes(question.code));
  const rank = (state: string): number => WORKLOAD_STATES.findIndex((entry) => entry === state);
  const worse = rank(chosen.after.state) > rank(seen.stateAfter);
  if (asked.length === 0 && !worse) return null;
  const words = stateName(model, chosen.after.state).toLowerCase();
  const figures = `${chosen.name} would now be at ${percentAfter(chosen, model)} (${words}).`;
  const detail = [
    'The figures changed after you checked them.',
    figures,
    ...asked.map((entry) => entry.text),
  ];
  return { code: 'asks_again', detail: detail.join(' '), asked };
}

function doesNotFit(field: string, message: string): AllocationProblem {
  return { code: 'does_not_fit', fields: [{ field, message }] };
}

function settle(
  facts: AllocationFacts,
  chosen: Candidate,
  answers: SettledAnswers,
  leaves: ReturnType<typeof leavesRoute>,
  today: IsoDate,
): DecidedAllocation {
  const team = teamEffect(facts.model, facts.shortlist, chosen);
  return {
    ...settledCase(facts, chosen, answers, today),
    team,
    decision: {
      ...toDecisionRecord(facts, chosen, team, answers, leaves),
      womensOffer: offerAtDecision(facts.womensOffer ?? null),
    },
  };
}

/** What an allocation and a move settle alike: the case, who takes it, and what was answered. */
export function settledCase<Reason>(
  { subject: { facts } }: Pick<AllocationFacts, 'subject'>,
  chosen: Candidate,
  {
    reasonCode,
    reasonText,
    notes,
    oversightReviewOn,
  }: Omit<SettledAnswers, 'reasonCode' | 'teamReason'> & { readonly reasonCode: Reason },
  today: IsoDate,
) {
  return {
    crn: facts.crn,
    facts,
    staffCode: chosen.officer.staffCode,
    officerName: chosen.name,
    startedOn: today,
    fromVersion: facts.version,
    version: facts.version + 1,
    reasonCode,
    reasonText,
    notes,
    oversightReviewOn,
    oversightAsked: false,
    asked: chosen.asked,
    chosen,
  };
}

function offerAtDecision(offer: RecordedOffer | null): AllocationDecision['womensOffer'] {
  return offer && { teamCode: offer.teamCode, answer: offer.answer, recordedAt: offer.recordedAt };
}
