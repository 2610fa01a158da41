import type { Reason } from '../../banding/bands/band-case';
import { modelVersionOf } from '../../workload/model/model';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AllocationFacts } from './allocation-facts';
import type { AllocationDecision, CandidateAtDecision, FigureAtDecision, ReasonAtDecision } from './decision';
import type { Candidate } from '../candidates/draw-shortlist';
import { orderInWords } from '../candidates/order-candidates';
import type { SettledAnswers } from './settle-answers';
import type { TeamEffect } from '../candidates/team-effect';

/** What was known and offered when an allocation was decided, to be kept with it for good. */
export function toDecisionRecord(
  { model, subject, route, shortlist }: Pick<AllocationFacts, 'model' | 'subject' | 'route' | 'shortlist'>,
  chosen: Candidate,
  team: TeamEffect,
  answers: Pick<SettledAnswers, 'oversightReviewOn' | 'teamReason'>,
  leavesRoute: AllocationDecision['leavesRoute'],
): AllocationDecision {
  const { banding } = subject;
  const { forename, surname, ...facts } = subject.facts;
  return {
    modelVersion: modelVersionOf(model),
    band: banding.band,
    provisional: banding.provisional,
    minimumGrade: banding.minimumGrade,
    facts,
    bandReasons: banding.baseReasons,
    rules: banding.reasons.map(toReason),
    routeReason: route.reason,
    routeRule: route.rule,
    routedTeamCode: route.team?.code ?? null,
    verdict: chosen.verdict,
    reasonAskedFor: chosen.asked.map((question) => question.code),
    noted: chosen.noted,
    order: orderInWords(model),
    before: toFigure(chosen.now),
    after: toFigure(chosen.after),
    team: { code: team.code, name: team.name },
    teamBefore: team.before.workloadPercent,
    teamAfter: team.after.workloadPercent,
    oversightReviewOn: answers.oversightReviewOn,
    leavesRoute,
    teamReason: answers.teamReason,
    candidates: shortlist.candidates.map(toCandidate),
    ruledOut: shortlist.ruledOut.map((entry) => ({
      staffCode: entry.officer.staffCode,
      name: entry.name,
      why: entry.ruledOut.map(toReason),
    })),
  };
}

function toCandidate(entry: Candidate): CandidateAtDecision {
  return {
    staffCode: entry.officer.staffCode,
    name: entry.name,
    verdict: entry.verdict,
    now: toFigure(entry.now),
    after: toFigure(entry.after),
    teamCode: entry.officer.teamCode,
    grade: entry.officer.grade,
    reasonsFor: entry.reasonsFor.map(toReason),
    reasonsAgainst: entry.reasonsAgainst.map(toReason),
    placedBy: entry.placedBy,
  };
}

/** An officer's figures on one side of a decision. */
export function toFigure(workload: WorkloadFigures): FigureAtDecision {
  const { pointsUsedHundredths, pointsAvailable, workloadPercent, caseCount } = workload;
  return { pointsUsedHundredths, pointsAvailable, workloadPercent, caseCount };
}

function toReason({ rule, text }: Reason): ReasonAtDecision {
  return { rule, text };
}
