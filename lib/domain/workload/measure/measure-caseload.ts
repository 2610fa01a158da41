import { bandCase, type Banding } from '../../banding/bands/band-case';
import type { CaseFacts, HeldCase } from '../../banding/bands/case-facts';
import type { GradeJudgement } from '../../banding/bands/judge-grade';
import { type OversightReason, oversightReasons } from '../../banding/oversight-needs';
import { sumOf } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { stretchOn } from '../absence/absence-stretch';
import type { PartHeld } from '../sharing/case-split';
import { type Contact, contactLateDays, contactOf } from '../contact/contact-clock';
import {
  judgeOnDay,
  judgeWorker,
  type WorkerOnDay,
  workerOnDay,
  type WorkJudgement,
  worseJudgement,
} from '../sharing/judge-worker';
import type { CaseLine } from '../ledger/ledger';
import {
  caseCapPassed,
  caseLine,
  caseloadGuardPassed,
  type CompletedReport,
  measureLines,
  type Support,
  type WeighedCase,
  type Workload,
} from './measure-officer';
import { recordPart, weighCase } from './weigh-case';
import type { NamedContact } from '../absence/named-contact';
import { bandingModelOf, type Grade, type WorkloadModel } from '../model/model';
import type { OfficerRecord } from './officer-record';
import {
  coverOversight,
  type OversightStanding,
  oversightStanding,
  type RulesBefore,
} from '../relief/oversight-standing';
import {
  type BesideStanding,
  type BesideWorker,
  NO_SHARED_WORK,
  type NotedSplit,
  type PartOfCase,
  type SharedWork,
} from '../sharing/shared-work';

export { missingCourses } from '../sharing/judge-worker';

/** A live case as its holder's page shows it: band, verdict, oversight, training, contact, each with what decided it. */
export interface MeasuredCase {
  readonly facts: HeldCase;
  readonly banding: Banding;
  /** While the case is covered: the worse of its officer's and the cover's. */
  readonly judgement: GradeJudgement;
  /** Whose the judgement is: the officer of record's, or the cover's where that is the worse. */
  readonly held: PartHeld;
  /** Those who cover or share the case on the day, each judged for it. */
  readonly beside: readonly JudgedBeside[];
  /** Why oversight is needed; empty when it is not. */
  readonly oversightReasons: readonly OversightReason[];
  readonly oversight: OversightStanding;
  /** Courses that the case asks for and its holder, or whoever covers it, lacks on the day. */
  readonly missingCourses: readonly string[];
  /** The person's clock: how long ago they were seen in the community. */
  readonly contact: Contact;
  /** Days past the planned contact; null when there is no clock or it is not overdue. */
  readonly contactOverdueDays: number | null;
  /** Who covers the case by name on the day; null when nobody does. */
  readonly coveredBy: { readonly staffCode: string; readonly name: string } | null;
  /** Whom the person can turn to on the day while its officer is away; null where nobody is named. */
  readonly namedContact: NamedContact | null;
  readonly weighed: WeighedCase;
  readonly line: CaseLine;
}

/** Somebody who covers or shares a case, judged for it. */
export interface JudgedBeside extends BesideWorker, WorkJudgement {
  /** They have left: what they cover or share needs somebody else. */
  readonly left: boolean;
}

/** A colleague's case in which the officer has a part, judged for the officer. */
export interface MeasuredPart extends WorkJudgement, BesideStanding {
  readonly facts: CaseFacts;
  readonly banding: Banding;
  readonly held: 'cover' | 'share';
  /** Staff code of the officer of record. */
  readonly holder: string;
  /** "covering for Sykes, Martin to 27 Nov" */
  readonly note: string;
}

/** A part of a colleague's case, banded and weighed. */
interface CarriedPart {
  readonly banding: Banding;
  readonly held: PartHeld;
  readonly line: CaseLine;
}

export interface MeasuredOfficer {
  readonly officer: OfficerRecord;
  readonly grade: Grade | null;
  readonly workload: Workload;
  readonly cases: readonly MeasuredCase[];
  /** Colleagues' cases that the officer covers or shares on the day; empty on past days. */
  readonly parts: readonly MeasuredPart[];
  /** The same as points, on past days too; left out: none. */
  readonly carried?: readonly CarriedPart[];
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
  /** Versions of the rules that were in force before today's, for the day on which a reason began; left out: none is known. */
  readonly rulesBefore?: readonly RulesBefore[];
  /** Named contacts of the cases on the day, by CRN; left out: none is. */
  readonly contacts?: ReadonlyMap<string, NamedContact>;
}

/** Cases measured by one model on one day, as their caseload stood: with one case more, only that one is measured anew. */
export type KnownCases = WeakMap<HeldCase, MeasuredCase>;

/** An officer with every case banded and judged, and the workload that they add up to. Cases that are known are taken as they are. */
export function measureCaseload(
  model: WorkloadModel,
  caseload: Caseload,
  onDate: IsoDate,
  known?: KnownCases,
): MeasuredOfficer {
  const { officer, shared = NO_SHARED_WORK, rulesBefore = NO_RULES_BEFORE, contacts } = caseload;
  const standing = workerOnDay(model, officer, onDate);
  const { grade } = standing;
  // Most officers share nothing and have nobody named: then no case is looked for, of which a nation has hundreds of thousands.
  const splits = shared.splits.size === 0 ? null : shared.splits;
  const named = contacts === undefined || contacts.size === 0 ? null : contacts;
  const cases = caseload.cases.map((facts) => {
    const split = splits?.get(facts.crn);
    const measured =
      known?.get(facts) ??
      measureCase(model, facts, standing, { split, rulesBefore, namedContact: named?.get(facts.crn) });
    known?.set(facts, measured);
    return measured;
  });
  const carried = shared.parts.map((entry) => weighPart(model, entry, onDate));
  const lines = cases.map((entry) => entry.line);
  for (const { line } of carried) lines.push(line);
  const { reports, supports } = caseload;
  const workload = measureLines(model, officer, { cases: lines, reports, supports }, onDate);
  return {
    officer,
    grade,
    workload,
    cases,
    carried,
    parts: shared.parts.flatMap((entry, index) => judgePart(model, entry, carried[index], standing)),
    newIn7Days: countNew(caseload.cases, onDate),
    guardPassed:
      officer.teamType === 'community_payback' ? null : caseloadGuardPassed(model, workload.caseCount),
    caseCapPassed: caseCapPassed(grade, officer.contractedHoursHundredths, workload.caseCount),
  };
}

const NO_RULES_BEFORE: readonly RulesBefore[] = [];

/** Cases allocated here on the day or in the 6 days before. */
function countNew(cases: readonly HeldCase[], onDate: IsoDate): number {
  const after = addDays(onDate, -7);
  return sumOf(cases, ({ allocatedHere, allocatedOn }) =>
    allocatedHere && allocatedOn > after && allocatedOn <= onDate ? 1 : 0,
  );
}

/** What stands around a held case on the day. */
interface AroundCase {
  readonly split?: NotedSplit | undefined;
  readonly rulesBefore?: readonly RulesBefore[];
  readonly namedContact?: NamedContact | null | undefined;
}

/** One held case, banded and judged for its holder, and for whoever covers or shares it on the day. */
export function measureHeldCase(
  model: WorkloadModel,
  facts: HeldCase,
  officer: OfficerRecord,
  onDate: IsoDate,
  around: AroundCase = {},
): MeasuredCase {
  return measureCase(model, facts, workerOnDay(model, officer, onDate), around);
}

function measureCase(
  model: WorkloadModel,
  facts: HeldCase,
  standing: WorkerOnDay,
  { split, rulesBefore = NO_RULES_BEFORE, namedContact = null }: AroundCase,
): MeasuredCase {
  const { worker, onDate } = standing;
  const banding = bandCase(facts, bandingModelOf(model), onDate);
  const weighed = weighCase(facts, banding, split && recordPart(split));
  const own = judgeOnDay(model, { held: 'record', banding, holderGrade: null }, standing);
  const beside =
    split?.beside?.map((entry) => judgeBeside(model, entry, worker.grade, banding, onDate)) ?? NOBODY;
  const cover = beside.find((entry) => entry.held === 'cover');
  const judgement = cover ? worseJudgement(own.judgement, cover.judgement) : own.judgement;
  const byCover = cover !== undefined && judgement !== own.judgement;
  const reasons = oversightReasons(facts, banding, judgement, model.ruleSet);
  const { allocatedOn, oversight } = facts;
  const holding = { facts, gradeCode: worker.grade, allocatedOn, oversight };
  const contact = contactOf(model, facts, banding.band, onDate);
  return {
    facts,
    banding,
    judgement: byCover ? namedJudgement(cover) : judgement,
    held: byCover ? 'cover' : 'record',
    beside,
    oversightReasons: reasons,
    oversight: byCover
      ? coverOversight(reasons, cover.oversightReviewOn, onDate)
      : oversightStanding(holding, reasons, { model, before: rulesBefore }, onDate),
    missingCourses: cover
      ? [...new Set([...own.missingCourses, ...cover.missingCourses])]
      : own.missingCourses,
    contact,
    contactOverdueDays: contactLateDays(contact),
    coveredBy: coverOf(split),
    namedContact,
    weighed,
    line: caseLine(model, weighed),
  };
}

const NOBODY: readonly JudgedBeside[] = [];

function judgeBeside(
  model: WorkloadModel,
  entry: BesideWorker,
  holderGrade: string | null,
  banding: Banding,
  onDate: IsoDate,
): JudgedBeside {
  const { held, worker } = entry;
  const { leavingDate = null } = worker;
  const left = leavingDate !== null && leavingDate <= onDate;
  return { ...entry, left, ...judgeWorker(model, { held, banding, worker, holderGrade }, onDate) };
}

/** The cover's judgement with the name before each reason: the page of the case shows its officer of record. */
function namedJudgement({ name, judgement }: JudgedBeside): GradeJudgement {
  const reasons = judgement.reasons.map((reason) => ({
    ...reason,
    text: `Covered by ${name}: ${reason.text}`,
  }));
  return { ...judgement, reasons };
}

/** A part of a colleague's case, judged for who has it; nothing where it is not judged (past days). */
function judgePart(
  model: WorkloadModel,
  { facts, part, holder, note, holderGrade = null, standing: beside }: PartOfCase,
  carried: CarriedPart | undefined,
  standing: WorkerOnDay,
): MeasuredPart[] {
  const { held } = part;
  if (beside === undefined || carried === undefined || held === 'record') return [];
  const { banding } = carried;
  const judged = judgeOnDay(model, { held, banding, holderGrade }, standing);
  return [{ facts, banding, held, holder, note, ...beside, ...judged }];
}

function coverOf(split: NotedSplit | undefined): MeasuredCase['coveredBy'] {
  const staffCode = split?.split.coveredBy ?? null;
  return staffCode === null ? null : { staffCode, name: split?.coverName ?? staffCode };
}

/** A part of a colleague's case, banded and weighed. */
function weighPart(model: WorkloadModel, { facts, part, note }: PartOfCase, onDate: IsoDate): CarriedPart {
  const banding = bandCase(facts, bandingModelOf(model), onDate);
  const weighed = weighCase(facts, banding, { part, note });
  return { banding, held: part.held, line: caseLine(model, weighed) };
}

/** Whether an officer is away on a day, whatever the hours say: takes no new cases. */
export function isOfficerAway(officer: Pick<OfficerRecord, 'absences'>, onDate: IsoDate): boolean {
  return stretchOn(officer.absences, onDate) !== null;
}
