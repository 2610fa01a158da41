import { bandCase, type Banding } from '../banding/band-case';
import type { CaseFacts, HeldCase } from '../banding/case-facts';
import { type GradeJudgement, judgeGrade, oversightNeeded } from '../banding/judge-grade';
import { addDays, daysBetween, type IsoDate } from '../kernel/dates';
import { isAway } from './absence';
import type { CaseLine } from './ledger';
import {
  caseCapPassed,
  caseLine,
  caseloadGuardPassed,
  type CompletedReport,
  measureOfficer,
  type Support,
  type WeighedCase,
  type Workload,
} from './measure-officer';
import { bandingModelOf, findGrade, type Grade, holderGrade, type WorkloadModel } from './model';
import type { OfficerRecord, TrainingRecord } from './officer-record';
import { NO_SHARED_WORK, type NotedSplit, type PartOfCase, type SharedWork } from './shared-work';

/** A live case as its holder's page shows it: band, verdict, oversight, training, contact, each with what decided it. */
export interface MeasuredCase {
  readonly facts: HeldCase;
  readonly banding: Banding;
  readonly judgement: GradeJudgement;
  /** Why oversight is needed; empty when it is not. */
  readonly oversightWhy: readonly string[];
  readonly oversightInDate: boolean;
  /** Courses that the case asks of its holder and the holder lacks on the day. */
  readonly missingCourses: readonly string[];
  /** Days past the planned contact; null when none is planned or it is not overdue. */
  readonly contactOverdueDays: number | null;
  /** Who covers the case by name on the day; null when nobody does. */
  readonly coveredBy: { readonly staffCode: string; readonly name: string } | null;
  readonly weighed: WeighedCase;
  readonly line: CaseLine;
}

export interface MeasuredOfficer {
  readonly officer: OfficerRecord;
  readonly grade: Grade | null;
  readonly workload: Workload;
  readonly cases: readonly MeasuredCase[];
  /** Cases allocated today or in the 6 days before. */
  readonly newIn7Days: number;
  /** The highest caseload guard passed (50, 75); null when none, or in a unit of standalone unpaid work. */
  readonly guardPassed: number | null;
  /** The most cases for somebody of the grade and hours, where more are held; null when not, or the grade has no cap. */
  readonly caseCapPassed: number | null;
}

export interface Caseload {
  readonly officer: OfficerRecord;
  readonly cases: readonly HeldCase[];
  readonly reports: readonly CompletedReport[];
  readonly supports: readonly Support[];
  /** What is shared with colleagues, and covered by or for them, on the day; left out: nothing is. */
  readonly shared?: SharedWork;
}

/** An officer with every case banded and judged, and the workload that they add up to. */
export function measureCaseload(model: WorkloadModel, caseload: Caseload, onDate: IsoDate): MeasuredOfficer {
  const { officer, shared = NO_SHARED_WORK } = caseload;
  const cases = caseload.cases.map((facts) =>
    measureHeldCase(model, facts, officer, onDate, shared.splits.get(facts.crn)),
  );
  const parts = shared.parts.map((entry) => weighPart(model, entry, onDate));
  const workload = measureOfficer(
    model,
    officer,
    {
      cases: [...cases.map((entry) => entry.weighed), ...parts],
      reports: caseload.reports,
      supports: caseload.supports,
    },
    onDate,
  );
  const grade = findGrade(model, officer.grade);
  return {
    officer,
    grade,
    workload,
    cases,
    newIn7Days: cases.filter(
      (entry) =>
        entry.facts.allocatedHere &&
        entry.facts.allocatedOn > addDays(onDate, -7) &&
        entry.facts.allocatedOn <= onDate,
    ).length,
    guardPassed:
      officer.teamType === 'community_payback' ? null : caseloadGuardPassed(model, workload.caseCount),
    caseCapPassed: caseCapPassed(grade, officer.contractedHoursHundredths, workload.caseCount),
  };
}

/** One held case, banded and judged for its holder. */
export function measureHeldCase(
  model: WorkloadModel,
  facts: HeldCase,
  officer: OfficerRecord,
  onDate: IsoDate,
  split?: NotedSplit,
): MeasuredCase {
  const banding = bandCase(facts, bandingModelOf(model), onDate);
  const weighed = { ...toWeighedCase(facts, banding), ...(split ? recordPart(split) : {}) };
  const judgement = judgeGrade(banding, holderGrade(model, officer.grade), model.ruleSet);
  return {
    facts,
    banding,
    judgement,
    oversightWhy: oversightNeeded(facts, banding, judgement, model.ruleSet),
    oversightInDate: facts.oversightReviewOn !== null && facts.oversightReviewOn >= onDate,
    missingCourses: missingCourses(banding.requiredCourses, officer.training, onDate),
    contactOverdueDays: contactOverdueDays(model, facts, banding.band, onDate),
    coveredBy: coverOf(split),
    weighed,
    line: caseLine(model, weighed),
  };
}

function coverOf(split: NotedSplit | undefined): MeasuredCase['coveredBy'] {
  const staffCode = split?.split.coveredBy ?? null;
  return staffCode === null ? null : { staffCode, name: split?.coverName ?? staffCode };
}

function recordPart({ split, note }: NotedSplit): Pick<WeighedCase, 'part' | 'note'> {
  return { part: { held: 'record', split, percent: null }, note };
}

/** A part of a colleague's case as the sum needs it. */
function weighPart(model: WorkloadModel, { facts, part, note }: PartOfCase, onDate: IsoDate): WeighedCase {
  return { ...toWeighedCase(facts, bandCase(facts, bandingModelOf(model), onDate)), part, note };
}

/** The case as the sum needs it. */
export function toWeighedCase(facts: CaseFacts, banding: Banding): WeighedCase {
  return {
    crn: facts.crn,
    band: banding.band,
    possibleBands: banding.possibleBands,
    provisional: banding.provisional,
    setting: facts.setting,
    cohort: facts.cohort,
    state: facts.state,
    count: 1,
  };
}

/** Courses asked for that the officer has not done by the day, or whose date has passed. */
export function missingCourses(
  required: readonly string[],
  training: readonly TrainingRecord[],
  onDate: IsoDate,
): string[] {
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

/**
 * Days past the planned contact of the band (metrics.md, "Contact overdue"): community and licence cases in state active;
 * never seen counts from the start of the order.
 */
export function contactOverdueDays(
  model: WorkloadModel,
  facts: CaseFacts,
  band: string,
  onDate: IsoDate,
): number | null {
  if (facts.state !== 'active' || (facts.setting !== 'community' && facts.setting !== 'licence')) return null;
  const every = model.bands.find((entry) => entry.code === band)?.contactEveryDays;
  const since = facts.lastSeen ?? facts.orderStart;
  if (every === undefined || since === null) return null;
  const late = daysBetween(since, onDate) - every;
  return late > 0 ? late : null;
}

/** Whether an officer is away on a day, whatever the hours say: takes no new cases. */
export function isOfficerAway(officer: Pick<OfficerRecord, 'absences'>, onDate: IsoDate): boolean {
  return officer.absences.some((absence) => isAway(absence, onDate));
}
