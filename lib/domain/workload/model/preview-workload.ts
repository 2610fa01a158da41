import { addDays, daysBetween, type IsoDate, laterOf } from '../../../kernel/dates';
import { formatDate, formatWorkload } from '../../../kernel/format';
import { availableLines } from '../hours/available-lines';
import type { RecordedReduction } from '../measure/officer-record';
import type { LedgerLine, UsedLine } from '../ledger/ledger';
import { type Caseload, measureCaseload, type MeasuredOfficer } from '../measure/measure-caseload';
import { sumLedger, type Workload } from '../measure/measure-officer';
import { SUPPORT_DAYS } from '../sharing/shared-work';
import type { WorkloadModel } from './model';
import type { OfficerRecord } from '../measure/officer-record';
import type { WorkloadState } from '../measure/states';

/** A workload on one side of a change. */
export interface WorkloadStep {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly state: WorkloadState;
  readonly caseCount: number;
}

/** What a change does to an officer's workload, with the cases that they hold today. */
export interface WorkloadPreview {
  /** The day from which it holds: today, or later when the change begins later. */
  readonly onDate: IsoDate;
  readonly before: WorkloadStep;
  readonly after: WorkloadStep;
}

/** The workload before and after a change of the officer's record, on the day that the change begins (today at the earliest). */
export function previewChange(
  model: WorkloadModel,
  caseload: Caseload,
  changed: OfficerRecord,
  today: IsoDate,
  from: IsoDate | null = null,
): WorkloadPreview {
  const onDate = from === null ? today : laterOf(from, today);
  const measure = (officer: OfficerRecord): WorkloadStep =>
    toStep(measureCaseload(model, { ...caseload, officer }, onDate).workload);
  return { onDate, before: measure(caseload.officer), after: measure(changed) };
}

/** Whether a change moves the workload at all. */
export function movesWorkload({ before, after }: WorkloadPreview): boolean {
  return (
    before.state !== after.state ||
    before.pointsAvailable !== after.pointsAvailable ||
    before.pointsUsedHundredths !== after.pointsUsedHundredths
  );
}

/** "Workload goes from 104.0% to 112.3%." and what follows from it, as whole sentences. */
export function previewSentences(
  model: Pick<WorkloadModel, 'thresholds'>,
  { onDate, before, after }: WorkloadPreview,
  today: IsoDate,
): string[] {
  const start = onDate > today ? `From ${formatDate(onDate)} workload goes` : 'Workload goes';
  const sentences = [`${start} from ${stepWords(before, model)} to ${stepWords(after, model)}.`];
  if (after.state === 'no_capacity' && before.state !== 'no_capacity') {
    sentences.push(
      `${after.caseCount === 1 ? 'The 1 case held then needs' : `The ${after.caseCount} cases held then need`} cover or another officer.`,
    );
  } else if (after.state === 'well_over' && before.state !== 'well_over') {
    sentences.push('That is well over capacity.');
  } else if (after.state === 'over' && before.state !== 'over' && before.state !== 'well_over') {
    sentences.push('That is over capacity.');
  }
  return sentences;
}

/** "104.0%", or the words where there is no percentage: never 0%. */
export function stepWords(step: WorkloadStep, { thresholds }: Pick<WorkloadModel, 'thresholds'>): string {
  switch (step.state) {
    case 'no_capacity':
      return 'no capacity';
    case 'unavailable':
      return 'not available';
    case 'unknown':
      return 'details missing';
    default:
      return formatWorkload(step.pointsUsedHundredths, step.pointsAvailable, thresholds);
  }
}

/**
 * A measured officer's workload on the day after a reduction ends, today at the earliest, with the cases that they hold today: all else
 * that has a date is taken as it stands on that day (other reductions, absences, leaving; reports and support that no longer count).
 */
export function workloadAfterReduction(
  model: WorkloadModel,
  { officer, workload }: MeasuredOfficer,
  reduction: Pick<RecordedReduction, 'id' | 'endDate'>,
  today: IsoDate,
): WorkloadStep {
  const onDate = reduction.endDate === null ? today : laterOf(today, addDays(reduction.endDate, 1));
  const reductions = officer.reductions.filter((entry) => entry.id !== reduction.id);
  return toStep(
    sumLedger(
      model,
      workload.ledger.filter((line): line is UsedLine => countsLater(model, line, today, onDate)),
      availableLines(model, { ...officer, reductions }, onDate),
      workload.state !== 'unknown',
    ),
  );
}

function countsLater(model: WorkloadModel, line: LedgerLine, today: IsoDate, onDate: IsoDate): boolean {
  if (line.kind === 'report')
    return line.completedOn === null || line.completedOn > addDays(onDate, -model.reportDays);
  if (line.kind === 'support') return daysBetween(today, onDate) < SUPPORT_DAYS;
  return line.side === 'used';
}

function toStep({ pointsUsedHundredths, pointsAvailable, state, caseCount }: Workload): WorkloadStep {
  return { pointsUsedHundredths, pointsAvailable, state, caseCount };
}
