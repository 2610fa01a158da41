import type { Banding } from '../../banding/bands/band-case';
import {
  ALLOWED,
  type GradeJudgement,
  type GradeReason,
  type HolderGrade,
  judgeGrade,
  worseVerdict,
} from '../../banding/bands/judge-grade';
import { GRADE_ROLE_LABELS } from '../../banding/labels';
import type { GradeVerdict } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { PartHeld } from './case-split';
import { findGrade, type Grade, isResponsibleGrade, type WorkloadModel } from '../model/model';
import type { TrainingRecord } from '../measure/officer-record';
import { holderOn, type Graded } from '../measure/holder-grade';

/** What a judgement reads of somebody who comes to work a case. */
export interface Worker extends Graded {
  readonly training: readonly TrainingRecord[];
  /** First day on which they are gone; left out where it is not looked at. */
  readonly leavingDate?: IsoDate | null;
}

/** How somebody comes to work a case: as officer of record, as cover, with a share, or by support with it. */
export type WorkHeld = PartHeld | 'support';

export interface WorkToJudge {
  readonly held: WorkHeld;
  readonly banding: Banding;
  readonly worker: Worker;
  /** Grade code of the officer of record beside whom somebody works; null where none is recorded, or nobody holds the case. */
  readonly holderGrade: string | null;
}

/** Grade and training of one person for one case. Bars are judged apart: they are refused, not reasoned about. */
export interface WorkJudgement {
  readonly judgement: GradeJudgement;
  /** Courses that the case asks for and the person lacks on the day. */
  readonly missingCourses: readonly string[];
  /** The worse of the grade's verdict and the training gap; `unknown` without a grade. */
  readonly verdict: GradeVerdict | 'unknown';
}

/** Somebody as they stand on a day, whatever the case: worked out once for all of a caseload. */
export interface WorkerOnDay {
  readonly worker: Worker;
  readonly onDate: IsoDate;
  /** Null where no grade is recorded, or the model does not know it. */
  readonly grade: Grade | null;
  readonly holder: HolderGrade | null;
}

/** How somebody stands on a day. */
export function workerOnDay(model: WorkloadModel, worker: Worker, onDate: IsoDate): WorkerOnDay {
  return {
    worker,
    onDate,
    grade: findGrade(model, worker.grade),
    holder: holderOn(model, worker, onDate),
  };
}

/**
 * The one judgement of grade and training for every way in which somebody comes to work a case (docs/rules/allocation.md, L-8). A grade with the responsible-officer mark is judged as a holder is; a trainee
 * beside a senior case manager is with oversight. A grade without the mark never covers, and is never beyond grade with a share.
 */
export function judgeWorker(model: WorkloadModel, work: WorkToJudge, onDate: IsoDate): WorkJudgement {
  return judgeOnDay(model, work, workerOnDay(model, work.worker, onDate));
}

/** The same of somebody whose standing on the day is known. */
export function judgeOnDay(
  model: WorkloadModel,
  work: Omit<WorkToJudge, 'worker'>,
  standing: WorkerOnDay,
): WorkJudgement {
  const { worker, onDate } = standing;
  const judgement = judgeByWay(model, work, standing);
  const missing = missingCourses(work.banding.requiredCourses, worker.training, onDate);
  return { judgement, missingCourses: missing, verdict: withTraining(judgement.verdict, missing.length > 0) };
}

function judgeByWay(
  model: WorkloadModel,
  { held, banding, holderGrade }: Omit<WorkToJudge, 'worker'>,
  { holder, grade }: WorkerOnDay,
): GradeJudgement {
  if (held === 'record' || holder === null || grade === null)
    return judgeGrade(banding, holder, model.ruleSet);
  if (!isResponsibleGrade(grade))
    return held === 'cover' ? oneReason('NEVER-COVERS', neverCovers(holder), 'not_allowed') : ALLOWED;
  const trained = findGrade(model, holderGrade)?.role === 'senior';
  if (held !== 'cover' && holder.role === 'trainee' && trained)
    return oneReason('CO-WORKS', besideSenior(holder), 'with_oversight');
  return judgeGrade(banding, holder, model.ruleSet);
}

function oneReason(rule: string, text: string, verdict: GradeReason['verdict']): GradeJudgement {
  return { verdict, reasons: [{ rule, text, verdict }] };
}

function neverCovers({ code }: HolderGrade): string {
  return `${code} staff hold no cases, and never cover one`;
}

function besideSenior({ name, seniorName = GRADE_ROLE_LABELS.senior }: HolderGrade): string {
  return `A ${name} works beside a ${seniorName} with oversight`;
}

/** The verdict of a grade with a training gap beside it: at least with oversight. */
export function withTraining(verdict: GradeVerdict | 'unknown', gap: boolean): GradeVerdict | 'unknown' {
  return verdict === 'unknown' || !gap ? verdict : worseVerdict(verdict, 'with_oversight');
}

/** Courses asked for that the officer has not done by the day, or whose date has passed. */
export function missingCourses(
  required: readonly string[],
  training: readonly TrainingRecord[],
  onDate: IsoDate,
): readonly string[] {
  if (required.length === 0) return required;
  return required.filter(
    (course) =>
      !training.some(
        (entry) =>
          entry.course === course &&
          (entry.completedOn === null || entry.completedOn <= onDate) &&
          (entry.expiresOn === null || entry.expiresOn >= onDate),
      ),
  );
}

/** The worse of two judgements of one case; the first where they are alike. Not known is worse than allowed only. */
export function worseJudgement<Judged extends { readonly verdict: GradeVerdict | 'unknown' }>(
  first: Judged,
  second: Judged,
): Judged {
  return RANK[second.verdict] > RANK[first.verdict] ? second : first;
}

const RANK: Record<GradeVerdict | 'unknown', number> = {
  allowed: 0,
  unknown: 1,
  with_oversight: 2,
  not_allowed: 3,
};
