import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import type { Absence } from '../absence/absence';
import { stretchesOf } from '../absence/absence-stretch';
import { type Reduction, reductionStatus } from '../hours/reductions';
import type { LedgerLine, UsedLine } from '../ledger/ledger';
import { isNewOfficerReduction } from '../measure/holder-grade';
import { caseCapPassed, caseloadGuardPassed } from '../measure/measure-officer';
import { type Caseload, measureCaseload, type MeasuredOfficer } from '../measure/measure-caseload';
import type { OfficerRecord, TeamPlace } from '../measure/officer-record';
import { withholdReasons, WITHHOLD_ALL } from '../measure/withheld';
import { findGrade, type Grade, type WorkloadModel } from '../model/model';
import type { CaseSplit, PartHeld } from '../sharing/case-split';
import {
  addUsed,
  type Available,
  figuresOfSums,
  sumUsed,
  type UsedSums,
  type WorkloadFigures,
} from './used-sums';

/** What is read of an officer to choose them for a case. Nothing in it depends on who reads it. */
export interface SummarisedOfficer
  extends
    TeamPlace,
    Pick<
      OfficerRecord,
      | 'staffCode'
      | 'forename'
      | 'surname'
      | 'email'
      | 'lineManagerStaffCode'
      | 'grade'
      | 'contractedHoursHundredths'
      | 'startDate'
      | 'leavingDate'
      | 'training'
    > {
  /** Those alone by which a grade is judged (newly qualified); the others have done their part in the hours available. */
  readonly reductions: readonly Reduction[];
  /** Stretches that are not over, their kinds withheld. */
  readonly absences: readonly Absence[];
}

/** A part of a colleague's case, which ends or changes when the case changes hands. */
interface SummarisedPart {
  readonly crn: string;
  readonly held: Exclude<PartHeld, 'record'>;
  readonly used: UsedSums;
}

/** A case that the officer holds, with what it counts. */
export interface SummarisedCase {
  readonly crn: string;
  readonly allocatedOn: IsoDate;
  readonly allocatedHere: boolean;
  /** How colleagues share or cover it; null where nobody does. */
  readonly split: CaseSplit | null;
  readonly used: UsedSums;
}

/**
 * An officer on a day, as whoever allocates needs to know them: who they are, and what they use and have, in sums to which a case can be
 * added without the others (change-summary.ts). Plain JSON, the same for every reader: reasons of staff are withheld.
 */
export interface OfficerSummary extends Available {
  readonly officer: SummarisedOfficer;
  /** Cases held as officer of record, or covered. */
  readonly held: UsedSums;
  /** Shares of colleagues' cases, reports, and support. */
  readonly carried: UsedSums;
  /** What of both is a part of a colleague's case. */
  readonly parts: readonly SummarisedPart[];
  /** Cases allocated in the service today or in the 6 days before. */
  readonly newIn7Days: number;
  /** The day on which the latest of the cases held came; null when none is held. */
  readonly lastNewOn: IsoDate | null;
  /** Every case held, where one of them is to go; left out of what is kept. */
  readonly cases?: readonly SummarisedCase[];
}

/** The summary of an officer who was measured on a day. */
export function toOfficerSummary(
  model: WorkloadModel,
  measured: MeasuredOfficer,
  onDate: IsoDate,
): OfficerSummary {
  const { workload, cases, carried = [] } = measured;
  const lines = workload.ledger.filter(isUsed);
  return {
    officer: toSummarisedOfficer(model, measured.officer, onDate),
    held: sumUsed(lines.filter(isHeldCase)),
    carried: sumUsed(lines.filter((line) => !isHeldCase(line))),
    parts: carried.flatMap(({ held, line }): SummarisedPart[] =>
      held === 'record' || line.crn === null ? [] : [{ crn: line.crn, held, used: sumUsed([line]) }],
    ),
    pointsAvailable: workload.pointsAvailable,
    hoursAvailableHundredths: workload.hoursAvailableHundredths,
    newIn7Days: measured.newIn7Days,
    lastNewOn: latestOf(
      cases.map(({ facts }) => facts),
      onDate,
    ),
  };
}

/** The same of somebody from whom cases go: with each of their cases. */
export function toGiverSummary(
  model: WorkloadModel,
  caseload: Caseload,
  onDate: IsoDate,
): Required<OfficerSummary> {
  const measured = measureCaseload(model, caseload, onDate);
  return {
    ...toOfficerSummary(model, measured, onDate),
    cases: measured.cases.map(({ facts: { crn, allocatedOn, allocatedHere }, line }) => ({
      crn,
      allocatedOn,
      allocatedHere,
      split: caseload.shared?.splits.get(crn)?.split ?? null,
      used: sumUsed([line]),
    })),
  };
}

function toSummarisedOfficer(
  model: WorkloadModel,
  recorded: OfficerRecord,
  onDate: IsoDate,
): SummarisedOfficer {
  const { version, reductions, absences, ...officer } = withholdReasons(model, recorded, WITHHOLD_ALL);
  return {
    ...officer,
    reductions: reductions.filter((entry) => isNewOfficerReduction(model, entry) && !isOver(entry, onDate)),
    absences: stretchesOf(absences)
      .filter(({ endDate }) => endDate === null || endDate >= onDate)
      .flatMap((stretch) => stretch.absences),
  };
}

function isOver(reduction: Reduction, onDate: IsoDate): boolean {
  const status = reductionStatus(reduction, onDate);
  return status === 'cancelled' || status === 'ended';
}

/** The day of the latest of some cases that came by a day; null when there is none. */
export function latestOf(
  cases: readonly Pick<SummarisedCase, 'allocatedOn'>[],
  onDate: IsoDate,
): IsoDate | null {
  return cases.reduce<IsoDate | null>(
    (latest, { allocatedOn }) =>
      allocatedOn <= onDate && (latest === null || allocatedOn > latest) ? allocatedOn : latest,
    null,
  );
}

function isUsed(line: LedgerLine): line is UsedLine {
  return line.side === 'used';
}

/** A case that somebody holds or covers; a share of a colleague's is not held. */
function isHeldCase(line: UsedLine): boolean {
  return line.kind === 'case' && line.held !== 'share';
}

/** The officer's figures as their page shows them. */
export function figuresOf(model: WorkloadModel, summary: OfficerSummary): WorkloadFigures {
  const { officer, held, carried } = summary;
  const known = gradeOf(model, officer) !== null && officer.contractedHoursHundredths !== null;
  return figuresOfSums(model, addUsed(held, carried), summary, known);
}

/** The officer's grade; null where none is recorded, or the model does not know it. */
export function gradeOf(model: WorkloadModel, { grade }: Pick<SummarisedOfficer, 'grade'>): Grade | null {
  return findGrade(model, grade);
}

/** Guards and caps that are passed with what is held. */
export interface Passed {
  /** The highest caseload guard passed; null when none is, or in a unit of standalone unpaid work. */
  readonly guardPassed: number | null;
  /** The cap of the grade that is passed; null when it is not, or the grade has none. */
  readonly caseCapPassed: number | null;
}

/** What of guards and caps an officer has passed. */
export function passedBy(model: WorkloadModel, { officer, held }: OfficerSummary): Passed {
  const { caseCount } = held;
  return {
    guardPassed: officer.teamType === 'community_payback' ? null : caseloadGuardPassed(model, caseCount),
    caseCapPassed: caseCapPassed(gradeOf(model, officer), officer.contractedHoursHundredths, caseCount),
  };
}

/** "Surname, Forename" */
export function listNameOf({ officer }: Pick<OfficerSummary, 'officer'>): string {
  return formatListName(officer);
}
