import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type ReductionChange, updateReduction } from '../../../db/commands/officers/save-officer-time';
import { insertHandoff, withdrawHandoffs } from '../../../db/commands/decisions/save-handoff';
import type { IsoDate } from '../../kernel/dates';
import { formatDate, formatHundredths } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { ReductionReason } from '../../domain/workload/model/model';
import type { OfficerRecord, RecordedReduction } from '../../domain/workload/measure/officer-record';
import { REDUCTION_CHANGE_FIELDS } from '../../domain/workload/hours/reduction-fields';
import { reductionMessage } from '../../domain/workload/hours/reduction-messages';
import {
  findReason,
  type ReductionProblem,
  reductionStatus,
  settleReduction,
} from '../../domain/workload/hours/reductions';
import { reasonForRules } from '../../domain/workload/measure/withheld';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { STALE_DETAIL, type Problem } from '../problem';

/** What the form that changes a reduction sends. */
export const CHANGE_REDUCTION_FORM = {
  ...REDUCTION_CHANGE_FIELDS,
  staffCode: plain(),
  id: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface ChangeReductionInput {
  readonly staffCode: string;
  readonly id: string;
  /** The version that the form was opened with. */
  readonly version: number;
  readonly confirmed: boolean;
}

/** Cancels a reduction: it is kept, marked, and counts on no day. Always asks first. */
export async function cancelReduction(
  context: UseCaseContext,
  input: ChangeReductionInput,
): Promise<Result<ChangeOutcome, Problem>> {
  return changeOne(context, input, (reduction) => {
    if (reduction.cancelled)
      return err([{ field: '', message: 'This reduction has been cancelled already' }]);
    const cancelledAt = context.now.toISOString();
    return ok({
      action: 'reduction.cancelled',
      changed: { ...reduction, cancelled: true },
      write: { cancelledAt },
      from: { cancelled: false },
      to: { cancelled: true },
    });
  });
}

/**
 * Sets the last day: earlier or later, never longer than the reason allows. A reduction that stays until reviewed has been
 * reviewed when its last day is set to today or before; a later day, or none, asks for review again. One that has ended
 * may be taken up again only with hours that its reason allows of the contracted hours of today.
 */
export async function setReductionEnd(
  context: UseCaseContext,
  input: ChangeReductionInput & { readonly endDate: string },
): Promise<Result<ChangeOutcome, Problem>> {
  const source = await loadFigureSource(context);
  const { endDate: field } = REDUCTION_CHANGE_FIELDS;
  const read = readRecord({ endDate: field }, { endDate: input.endDate });
  return changeOne(context, input, (reduction, officer) => {
    if (!read.ok) return read;
    const { endDate } = read.value;
    const problem = endProblem(source, officer, reduction, endDate);
    if (problem !== null) return err([problem]);
    const neverLapses =
      findReason(source.model.reductionReasons, reasonForRules(reduction))?.neverLapses ??
      reduction.staysUntilReviewed;
    const staysUntilReviewed = neverLapses && (endDate === null || endDate > source.today);
    const changed = { ...reduction, endDate, staysUntilReviewed };
    const write: ReductionChange = neverLapses
      ? { endDate, reviewedAt: staysUntilReviewed ? null : context.now.toISOString() }
      : { endDate };
    return ok({
      action: 'reduction.edited',
      changed,
      write,
      from: { endDate: reduction.endDate },
      to: { endDate },
    });
  });
}

function endProblem(
  source: FigureSource,
  officer: OfficerRecord,
  reduction: RecordedReduction,
  endDate: IsoDate | null,
): FieldProblem | null {
  const { model, today } = source;
  const status = reductionStatus(reduction, today);
  if (status === 'cancelled') return { field: '', message: 'This reduction has been cancelled' };
  if (endDate === reduction.endDate && status !== 'review_due')
    return { field: 'endDate', message: 'Enter another last day than the one recorded' };
  if (endDate !== null && endDate < reduction.startDate)
    return {
      field: 'endDate',
      message: `Last day must be on or after the first day, ${formatDate(reduction.startDate)}`,
    };
  const found = findReason(model.reductionReasons, reasonForRules(reduction));
  const contracted = officer.contractedHoursHundredths;
  if (found === null || contracted === null) return null;
  const reason = reduction.withheld ? { ...found, name: reduction.reason } : found;
  if (endDate === null && reason.months !== undefined)
    return {
      field: 'endDate',
      message: `${reason.name} lasts at most ${reason.months} months: enter a last day`,
    };
  const others = officer.reductions.filter((entry) => entry.id !== reduction.id);
  const takenUpAgain = status === 'ended' && (endDate === null || endDate >= today);
  const settled = settleReduction(
    {
      reason: takenUpAgain ? reason : { ...reason, fixedPercent: undefined, atMostPercent: undefined },
      hoursHundredths: reduction.hoursHundredths,
      startDate: reduction.startDate,
      endDate,
    },
    contracted,
    others,
  );
  if (settled.ok) return null;
  return {
    field: 'endDate',
    message:
      takenUpAgain && aboutHours(settled.error)
        ? hoursOfThen(reduction, reason)
        : reductionMessage(settled.error, reason).message,
  };
}

function aboutHours({ code }: ReductionProblem): boolean {
  return code === 'hours_fixed' || code === 'hours_over_cap' || code === 'hours_out_of_range';
}

/** What is said of hours that were agreed of other contracted hours than today's. */
function hoursOfThen({ hoursHundredths }: RecordedReduction, { name }: ReductionReason): string {
  return `Its ${formatHundredths(hoursHundredths)} hours a week do not fit the contracted hours of today: add a new reduction for ${name} instead`;
}

interface OneChange {
  readonly action: 'reduction.cancelled' | 'reduction.edited';
  readonly changed: RecordedReduction;
  readonly write: ReductionChange;
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

function changeOne(
  context: UseCaseContext,
  input: ChangeReductionInput,
  decide: (
    reduction: RecordedReduction,
    officer: OfficerRecord,
  ) => Result<OneChange, readonly FieldProblem[]>,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store, actor, now } = context;
  return changeOfficer(context, input, (officer) => {
    const reduction = officer.reductions.find((entry) => entry.id === input.id);
    if (!reduction) return err({ code: 'not_found' });
    if (reduction.version !== input.version)
      return err({ code: 'stale', detail: STALE_DETAIL, version: reduction.version });
    const decided = decide(reduction, officer);
    if (!decided.ok) return err({ code: 'does_not_fit', fields: decided.error });
    const { action, changed, write, from, to } = decided.value;
    return ok({
      after: {
        ...officer,
        reductions: officer.reductions.map((entry) => (entry.id === reduction.id ? changed : entry)),
      },
      from: reduction.startDate,
      alwaysConfirm: action === 'reduction.cancelled',
      save: async (tx) => {
        if (!(await updateReduction(tx, store.t, reduction.id, reduction.version, write, now)))
          return err({ code: 'stale', detail: STALE_DETAIL });
        await withdrawHandoffs(tx, store.t, reduction.id);
        await insertHandoff(tx, store.t, context, {
          id: `${reduction.id}-${reduction.version + 1}`,
          kind: action === 'reduction.cancelled' ? 'reduction_cancelled' : 'reduction_changed',
          thingId: reduction.id,
          crn: null,
          staffCode: officer.staffCode,
          fromStaffCode: null,
        });
        const facts = { id: reduction.id, reason: reduction.reason, startDate: reduction.startDate };
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action,
          thingType: 'officer',
          detail: { from: { ...facts, ...from }, to: { ...facts, ...to } },
        });
        return ok(null);
      },
    });
  });
}
