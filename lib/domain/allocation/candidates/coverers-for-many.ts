import type { IsoDate } from '../../../kernel/dates';
import type { Caseload } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import { splitIn } from '../../workload/relief/move-case';
import { judgeWorker, withTraining } from '../../workload/sharing/judge-worker';
import { coverInSummary } from '../../workload/summary/change-summary';
import { figuresOf, type OfficerSummary, passedBy } from '../../workload/summary/officer-summary';
import { barOn } from '../cases/bar';
import { whyRuledOut } from '../reasons/rule-out';
import { type AssessedForMany, assessForMany, worstOf } from './assess-for-many';
import type { AllocationSubject } from './assess-officer';
import type { Shortlist } from './draw-shortlist';
import { shortlistOfMany } from './receivers-for-many';

/** Cases of an officer that ask for cover, and the days of it. */
export interface CoverSubjects {
  readonly subjects: readonly AllocationSubject[];
  /** The officer of record, who holds them all. */
  readonly holder: Caseload;
  /** First and last day: the worse of both counts. */
  readonly days: readonly [IsoDate, IsoDate];
}

/**
 * Everybody who could cover several cases of an officer together, as a shortlist: by the worst verdict of the cases, then by the
 * order of the policy with the workload that they would have while they cover all of them. The officer's own team is the one that the
 * cases are routed to. A case that is covered is no new case: the intake cap is looked at as it stands (docs/rules/allocation.md, L-8).
 */
export function coverersForMany(
  model: WorkloadModel,
  cover: CoverSubjects,
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): Shortlist {
  const { subjects, holder } = cover;
  const { teamCode, lduCode } = holder.officer;
  const place = { routedTeamCode: teamCode, insideLdus: new Set<string>([lduCode]) };
  const assessed = summaries.flatMap((entry) => assessCoverer(model, cover, entry, onDate) ?? []);
  return shortlistOfMany({ model, subjects, place, way: 'cover' }, assessed);
}

function assessCoverer(
  model: WorkloadModel,
  { subjects, holder, days }: CoverSubjects,
  summary: OfficerSummary,
  onDate: IsoDate,
): AssessedForMany | null {
  const held = assessForMany(model, subjects, summary, onDate);
  if (held === null) return null;
  const { officer } = summary;
  const covering = subjects.reduce(
    (standing, { facts, banding }) =>
      coverInSummary(model, standing, { facts, banding, split: splitIn(holder, facts.crn) }),
    summary,
  );
  const passed = passedBy(model, covering);
  const cases = subjects.map((subject, index) => {
    const { banding, bars, facts } = subject;
    const work = { held: 'cover', banding, worker: officer, holderGrade: holder.officer.grade } as const;
    const judged = days.map((day) => judgeWorker(model, work, day));
    const verdict = worstOf(judged.map((entry) => entry.judgement.verdict));
    const judgement = judged.find((entry) => entry.judgement.verdict === verdict)?.judgement;
    return {
      crn: facts.crn,
      judgement: judgement ?? { verdict, reasons: [] },
      missingCourses: [...new Set(judged.flatMap((entry) => entry.missingCourses))],
      reviewDays: held.cases[index]?.reviewDays ?? held.reviewDays,
      ruledOut: whyRuledOut(
        officer,
        held.grade,
        held.now,
        onDate,
        barOn(bars, officer.staffCode),
        null,
      ).filter((reason) => reason.rule === 'BARRED'),
    };
  });
  const worst = worstOf(cases.map((entry) => entry.judgement.verdict));
  const trainingGap = cases.some((entry) => entry.missingCourses.length > 0);
  return {
    ...held,
    judgement: { verdict: worst, reasons: [] },
    verdict: withTraining(worst, trainingGap),
    trainingGap,
    missingCourses: [...new Set(cases.flatMap((entry) => entry.missingCourses))],
    after: figuresOf(model, covering),
    standing: { now: summary, after: covering },
    atIntakeCap: held.intakeCap === null || held.newIn7Days >= held.intakeCap,
    guardAfter: passed.guardPassed,
    caseCapAfter: passed.caseCapPassed,
    ruledOut: cases.find((entry) => entry.ruledOut.length > 0)?.ruledOut ?? [],
    cases,
  };
}
