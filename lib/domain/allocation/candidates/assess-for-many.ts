import { type GradeJudgement, worseVerdict } from '../../banding/bands/judge-grade';
import type { IsoDate } from '../../../kernel/dates';
import { judgeWorker, withTraining } from '../../workload/sharing/judge-worker';
import type { WorkloadModel } from '../../workload/model/model';
import { takeIntoSummary } from '../../workload/summary/change-summary';
import { figuresOf, type OfficerSummary, passedBy } from '../../workload/summary/officer-summary';
import { type AllocationSubject, type AssessedOfficer, assessOfficer, reviewDaysFor } from './assess-officer';
import { barOn } from '../cases/bar';
import { whyRuledOut } from '../reasons/rule-out';
import { shortLeaveOn } from './short-leave';

/** What one of several cases means for an officer. */
interface VerdictOnCase {
  readonly crn: string;
  readonly judgement: GradeJudgement;
  readonly missingCourses: readonly string[];
  readonly reviewDays: number;
  /** Why the officer cannot have this case at all; empty where they can. */
  readonly ruledOut: AssessedOfficer['ruledOut'];
}

/** One officer measured against several cases at once: the worst verdict, and the workload after all of them. */
export interface AssessedForMany extends AssessedOfficer {
  readonly cases: readonly VerdictOnCase[];
}

/**
 * Measures an officer against several cases that go to them together. `after` is what their page shows once every case has moved; the
 * verdict is the worst of the cases; who is ruled out of one case is ruled out of the lot. Null where there is no case.
 */
export function assessForMany(
  model: WorkloadModel,
  subjects: readonly AllocationSubject[],
  summary: OfficerSummary,
  onDate: IsoDate,
): AssessedForMany | null {
  const [first] = subjects;
  if (!first) return null;
  const single = assessOfficer(model, first, summary, onDate);
  const all = subjects.reduce((held, subject) => takeIntoSummary(model, held, subject, onDate), summary);
  const passed = passedBy(model, all);
  const cases = subjects.map((subject) => verdictOn(model, subject, single, onDate));
  const worst = worstOf(cases.map((entry) => entry.judgement.verdict));
  const trainingGap = cases.some((entry) => entry.missingCourses.length > 0);
  const newAfter = single.newIn7Days + subjects.length;
  return {
    ...single,
    judgement: { verdict: worst, reasons: [] },
    verdict: withTraining(worst, trainingGap),
    trainingGap,
    missingCourses: [...new Set(cases.flatMap((entry) => entry.missingCourses))],
    after: figuresOf(model, all),
    standing: { now: summary, after: all },
    atIntakeCap: single.intakeCap === null || newAfter > single.intakeCap,
    guardAfter: passed.guardPassed,
    caseCapAfter: passed.caseCapPassed,
    supervised: null,
    reviewDays: Math.min(...cases.map((entry) => entry.reviewDays)),
    ruledOut: cases.find((entry) => entry.ruledOut.length > 0)?.ruledOut ?? [],
    cases,
  };
}

function verdictOn(
  model: WorkloadModel,
  subject: AllocationSubject,
  { officer, grade, now }: AssessedOfficer,
  onDate: IsoDate,
): VerdictOnCase {
  const { facts, banding, bars } = subject;
  const leave = shortLeaveOn(model, officer.absences, subject, onDate);
  const work = { held: 'record', banding, worker: officer, holderGrade: null } as const;
  const { judgement, missingCourses } = judgeWorker(model, work, onDate);
  return {
    crn: facts.crn,
    judgement,
    reviewDays: reviewDaysFor(model, subject, judgement),
    missingCourses,
    ruledOut: whyRuledOut(officer, grade, now, onDate, barOn(bars, officer.staffCode), leave),
  };
}

/** The worst verdict; not known where one is. */
export function worstOf(verdicts: readonly GradeJudgement['verdict'][]): GradeJudgement['verdict'] {
  return verdicts.reduce<GradeJudgement['verdict']>(
    (worst, verdict) =>
      worst === 'unknown' || verdict === 'unknown' ? 'unknown' : worseVerdict(worst, verdict),
    'allowed',
  );
}
