import type { Banding } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { GradeJudgement } from '../../banding/bands/judge-grade';
import { furthestReviewDays, oversightReasons } from '../../banding/oversight-needs';
import type { GradeVerdict } from '../../banding/case-vocabulary';
import { addDays, addMonths, type IsoDate } from '../../../kernel/dates';
import type { Stretch } from '../../workload/absence/absence-stretch';
import type { CaseSplit } from '../../workload/sharing/case-split';
import { judgeWorker } from '../../workload/sharing/judge-worker';
import type { Grade, WorkloadModel } from '../../workload/model/model';
import { leavesSoon } from '../../workload/measure/officer-standing';
import { takeIntoSummary } from '../../workload/summary/change-summary';
import {
  figuresOf,
  gradeOf,
  listNameOf,
  type OfficerSummary,
  passedBy,
  type SummarisedOfficer,
} from '../../workload/summary/officer-summary';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import { supervisedMonths } from '../../workload/model/shortlist-policy';
import { awaySoon } from './away-soon';
import { type BarInForce, barOn } from '../cases/bar';
import { officerNumber } from './continuity';
import { intakeCapOf } from '../reasons/intake-cap';
import { whyRuledOut, type RuledOutReason } from '../reasons/rule-out';
import { shortLeaveOn } from './short-leave';

/** A former holding of the case. `endedOn` is the first day on which the officer no longer held it. */
export interface PastHolding {
  readonly staffCode: string;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate;
}

/** The case that waits for an officer. */
export interface AllocationSubject {
  readonly facts: CaseFacts;
  readonly banding: Banding;
  readonly pastHoldings: readonly PastHolding[];
  /** How co-workers share in the case, where they do: their shares stay, whoever holds it. */
  readonly split?: CaseSplit | null;
  /** It is held, and moves: judged by its next appointment, not the first. */
  readonly moving?: boolean;
  /** Officers who must not hold it, as that stands today. */
  readonly bars: readonly BarInForce[];
}

/** First and last day of the latest spell, both included. */
export interface Supervised {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One officer measured against one case: everything that a shortlist says of them, but for the comparison with the others. */
export interface AssessedOfficer {
  readonly officer: SummarisedOfficer;
  /** "Surname, Forename" */
  readonly name: string;
  readonly grade: Grade | null;
  /** By grade alone. */
  readonly judgement: GradeJudgement;
  /** The worse of the grade's verdict and the training gap; `unknown` without a grade. */
  readonly verdict: GradeVerdict | 'unknown';
  readonly trainingGap: boolean;
  readonly missingCourses: readonly string[];
  readonly now: WorkloadFigures;
  readonly after: WorkloadFigures;
  /** The officer without and with the case, for sums over their team. */
  readonly standing: { readonly now: OfficerSummary; readonly after: OfficerSummary };
  readonly newIn7Days: number;
  /** New cases in 7 days that the officer may take; null without a grade or hours. */
  readonly intakeCap: number | null;
  readonly atIntakeCap: boolean;
  /** The highest caseload guard passed with this case; null when none is. */
  readonly guardAfter: number | null;
  /** The cap of the grade that is passed with this case; null when it is not. */
  readonly caseCapAfter: number | null;
  /** Set where the officer supervised this person within the months that the policy names (24). */
  readonly supervised: Supervised | null;
  /** The day of their latest new case of those that they hold; null when they hold none. */
  readonly lastNewOn: IsoDate | null;
  /** Which officer of record in 12 months they would be, from the third on; null before, and for one who is among them. */
  readonly officerNumber: number | null;
  /** The last day of short leave that runs today and is over in time for the appointment; null where none does. */
  readonly awayUntil: IsoDate | null;
  /** An absence that begins within the days that the shortlist looks ahead. */
  readonly awaySoon: Stretch | null;
  readonly leavesOn: IsoDate | null;
  /** Days to the furthest oversight review date that may be set: the shortest interval of the reasons that the holding would have. */
  readonly reviewDays: number;
  /** Why the officer is ruled out of the shortlist; empty for a candidate. */
  readonly ruledOut: readonly RuledOutReason[];
}

/** Months for which having supervised somebody counts where the policy has no step about it. */
const USUAL_RETURN_MONTHS = 24;

/**
 * Measures one officer against one case. `now` and `after` are what the officer's page shows before and after the allocation: the sums
 * of their summary without and with the case.
 */
export function assessOfficer(
  model: WorkloadModel,
  subject: AllocationSubject,
  summary: OfficerSummary,
  onDate: IsoDate,
): AssessedOfficer {
  const { officer, newIn7Days } = summary;
  const grade = gradeOf(model, officer);
  const now = figuresOf(model, summary);
  const withCase = takeIntoSummary(model, summary, subject, onDate);
  const passed = passedBy(model, withCase);
  const { banding } = subject;
  const work = { held: 'record', banding, worker: officer, holderGrade: null } as const;
  const { judgement, missingCourses: missing, verdict } = judgeWorker(model, work, onDate);
  const intakeCap = intakeCapOf(model, grade, now);
  const leave = shortLeaveOn(model, officer.absences, subject, onDate);
  const months = supervisedMonths(model.shortlistOrder) ?? USUAL_RETURN_MONTHS;
  const since = addMonths(onDate, -months);
  const bar = barOn(subject.bars, officer.staffCode);
  return {
    officer,
    name: listNameOf(summary),
    grade,
    judgement,
    verdict,
    trainingGap: missing.length > 0,
    missingCourses: missing,
    now,
    after: figuresOf(model, withCase),
    standing: { now: summary, after: withCase },
    newIn7Days,
    intakeCap,
    atIntakeCap: intakeCap === null || newIn7Days >= intakeCap,
    guardAfter: passed.guardPassed,
    caseCapAfter: passed.caseCapPassed,
    supervised: latestSpell(subject.pastHoldings, officer.staffCode, since),
    lastNewOn: summary.lastNewOn,
    officerNumber: officerNumber(subject.pastHoldings, officer.staffCode, onDate),
    awayUntil: leave?.endDate ?? null,
    awaySoon: awaySoon(officer, onDate),
    leavesOn: leavesSoon(officer, onDate),
    reviewDays: reviewDaysFor(model, subject, judgement),
    ruledOut: whyRuledOut(officer, grade, now, onDate, bar, leave),
  };
}

/** Days to the furthest review date of a case's oversight, were it held with this verdict. */
export function reviewDaysFor(
  { ruleSet }: Pick<WorkloadModel, 'ruleSet'>,
  { facts, banding }: Pick<AllocationSubject, 'facts' | 'banding'>,
  judgement: GradeJudgement,
): number {
  return furthestReviewDays(oversightReasons(facts, banding, judgement, ruleSet), ruleSet);
}

/** The officer's latest spell with this person that reached beyond a day. */
function latestSpell(holdings: readonly PastHolding[], staffCode: string, since: IsoDate): Supervised | null {
  const own = holdings.filter((entry) => entry.staffCode === staffCode && entry.endedOn > since);
  const [latest] = [...own].sort((a, b) => (a.endedOn < b.endedOn ? 1 : -1));
  return latest ? { from: latest.startedOn, to: addDays(latest.endedOn, -1) } : null;
}
