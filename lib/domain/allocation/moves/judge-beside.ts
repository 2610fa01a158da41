import { bandCase } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { GradeVerdict } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { judgeWorker, type WorkHeld } from '../../workload/sharing/judge-worker';
import { bandingModelOf, type WorkloadModel } from '../../workload/model/model';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import { courseLabel } from '../../workload/ledger/to-case-row';
import { reviewDaysFor } from '../candidates/assess-officer';
import { type BarInForce, barOn } from '../cases/bar';

/** Somebody who would work a case beside its officer of record. */
export interface BesideSubject {
  readonly held: Exclude<WorkHeld, 'record'>;
  readonly facts: CaseFacts;
  /** What the case is called in the sentences, in their middle: "case X407218" where they are kept, since a name may be withheld later. */
  readonly theCase: string;
  readonly bars: readonly BarInForce[];
  readonly worker: OfficerRecord;
  readonly holderGrade: string | null;
  /** The days on which they are judged, the first and the last of a cover: the worst counts. */
  readonly days: readonly IsoDate[];
}

export interface BesideVerdict {
  /** What no reason overrides, as a sentence; null where nothing does. */
  readonly refused: string | null;
  readonly verdict: GradeVerdict | 'unknown';
  /** By grade alone. */
  readonly gradeVerdict: GradeVerdict | 'unknown';
  readonly trainingGap: boolean;
  /** What needs a reason and an oversight review date, one sentence each; empty when nothing does. */
  readonly asks: readonly string[];
  /** Days to the furthest review date of oversight, were they to work it: the shortest interval of the case's reasons. */
  readonly reviewDays: number;
}

/**
 * Whether somebody may cover a case, share it or give support with it: barred, and not known, are refused; what grade or training
 * does not plainly allow is asked about, as for an allocation. Thresholds ask nothing (docs/rules/allocation.md, L-8).
 */
export function judgeBeside(model: WorkloadModel, subject: BesideSubject): BesideVerdict {
  const judged = subject.days.map((day) => judgeOn(model, subject, day));
  const worst = judged.reduce<BesideVerdict | null>(
    (found, entry) => (found === null || RANK[entry.verdict] > RANK[found.verdict] ? entry : found),
    null,
  );
  if (worst === null) throw new Error('Somebody is judged on at least one day');
  const trainingGap = judged.some((entry) => entry.trainingGap);
  return {
    ...worst,
    trainingGap,
    asks: [...new Set(judged.flatMap((entry) => entry.asks))],
    reviewDays: Math.min(...judged.map((entry) => entry.reviewDays)),
  };
}

const RANK: Record<BesideVerdict['verdict'], number> = {
  allowed: 0,
  with_oversight: 1,
  not_allowed: 2,
  unknown: 3,
};

function judgeOn(model: WorkloadModel, subject: BesideSubject, day: IsoDate): BesideVerdict {
  const { held, facts, theCase, worker, holderGrade } = subject;
  const name = formatListName(worker);
  const banding = bandCase(facts, bandingModelOf(model), day);
  const { judgement, missingCourses, verdict } = judgeWorker(
    model,
    { held, banding, worker, holderGrade },
    day,
  );
  const asks: string[] = [];
  const reasons = judgement.reasons.map((reason) => reason.text).join('; ');
  if (judgement.verdict === 'not_allowed')
    asks.push(`${name} may not ${WORDS[held]} ${theCase} by grade: ${reasons}.`);
  if (judgement.verdict === 'with_oversight')
    asks.push(`${name} may ${WORDS[held]} ${theCase} with oversight only: ${reasons}.`);
  if (missingCourses.length > 0) {
    const labels = missingCourses.map((course) => courseLabel(model, course)).join(' and ');
    asks.push(`${name} has not done the ${labels} training that ${theCase} asks for.`);
  }
  return {
    refused: refusedWords(subject, name, verdict),
    verdict,
    gradeVerdict: judgement.verdict,
    trainingGap: missingCourses.length > 0,
    asks,
    reviewDays: reviewDaysFor(model, { facts, banding }, judgement),
  };
}

const WORDS: Record<BesideSubject['held'], string> = {
  cover: 'cover',
  share: 'have a share of',
  support: 'support with',
};

/** That somebody must not work a case, not why: that is for its managers to read on its page. `theCase`: as in the middle of a sentence. */
export function barredWords(name: string, theCase: string): string {
  return `${name} must not work ${theCase}: it is recorded on the case. Choose somebody else`;
}

function refusedWords(
  { bars, worker, theCase }: BesideSubject,
  name: string,
  verdict: BesideVerdict['verdict'],
): string | null {
  if (barOn(bars, worker.staffCode) !== null) return barredWords(name, theCase);
  return verdict === 'unknown' ? `${name} has no grade recorded to judge by: choose somebody else` : null;
}
