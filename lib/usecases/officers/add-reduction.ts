import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import {
  insertReduction,
  keepRecorder,
  type NewReduction,
} from '../../../db/commands/officers/save-officer-time';
import { insertHandoff } from '../../../db/commands/decisions/save-handoff';
import { recorderOf } from '../../domain/access/know-why';
import type { IsoDate } from '../../kernel/dates';
import { formatDate, formatHundredths } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import { readRecord, type TextsOf, type ValuesOf } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { WorkloadModel } from '../../domain/workload/model/model';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import { REDUCTION_FIELDS } from '../../domain/workload/hours/reduction-fields';
import { reductionMessage } from '../../domain/workload/hours/reduction-messages';
import { findReason, settleReduction } from '../../domain/workload/hours/reductions';
import { isSensitiveReason } from '../../domain/workload/measure/withheld';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** What the form of a reduction sends. */
export const ADD_REDUCTION_FORM = { ...REDUCTION_FIELDS, staffCode: plain(), confirmed: pressed() };

export interface AddReductionInput {
  readonly staffCode: string;
  /** As they were typed; dates as YYYY-MM-DD where they are real. Hours stay empty where the reason fixes them. */
  readonly texts: TextsOf<typeof REDUCTION_FIELDS>;
  readonly confirmed: boolean;
}

type ReadReduction = ValuesOf<typeof REDUCTION_FIELDS>;

/** Adds a reduction by the rules of its reason, once the person has seen what it does to the workload. */
export async function addReduction(
  context: UseCaseContext,
  input: AddReductionInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const { model } = await loadFigureSource(context);
  const id = randomUUID();
  return changeOfficer(context, input, (officer) => {
    const read = readRecord(REDUCTION_FIELDS, input.texts, { context: model });
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    const settled = settle(model, officer, read.value);
    if (!settled.ok) return err({ code: 'does_not_fit', fields: [settled.error] });
    const { reason, startDate, notes } = read.value;
    const added = {
      id,
      staffCode: officer.staffCode,
      reason: reason.name,
      startDate,
      notes,
      ...settled.value,
    };
    const after: OfficerRecord = {
      ...officer,
      reductions: [
        ...officer.reductions,
        { ...added, cancelled: false, staysUntilReviewed: reason.neverLapses, version: 1 },
      ],
    };
    return ok({
      after,
      from: startDate,
      consequences: [reductionSentence(added)],
      save: async (tx) => {
        await insertReduction(tx, context.store.t, added, context.now);
        await keepRecorder(tx, context.store.t, id, recorderOf(context.actor, officer), context.now);
        const { staffCode, ...facts } = added;
        const handoff = {
          kind: 'reduction',
          thingId: id,
          crn: null,
          staffCode,
          fromStaffCode: null,
        } as const;
        await insertHandoff(tx, context.store.t, context, { id, ...handoff });
        await saveAudit(tx, context.store.t, context.actor, context.now, staffCode, {
          action: 'reduction.added',
          thingType: 'officer',
          detail: { from: {}, to: facts },
        });
        return ok(null);
      },
    });
  });
}

function settle(
  model: WorkloadModel,
  officer: OfficerRecord,
  read: ReadReduction,
): Result<{ hoursHundredths: number; endDate: IsoDate | null }, FieldProblem> {
  const { reason, startDate, hours: hoursHundredths, endDate } = read;
  const contracted = officer.contractedHoursHundredths;
  if (contracted === null || contracted === 0)
    return err({ field: 'hours', message: 'Record the contracted hours of this officer first' });
  const same = officer.reductions.find(
    (entry) =>
      !entry.cancelled &&
      entry.startDate === startDate &&
      // Where the reason is withheld, the answer is the same whichever sensitive reason is tried: it tells nothing.
      (entry.withheld ? isSensitiveReason(model, reason.name) : findReason([reason], entry.reason) !== null),
  );
  if (same?.withheld)
    return err({
      field: 'startDate',
      message:
        'This cannot be added beside a reduction from this day whose reason is not yours to see: choose another day, or change that one',
    });
  if (same)
    return err({
      field: 'startDate',
      message: `A reduction for ${reason.name} from this day is recorded already: choose another day, or change that one`,
    });
  const settled = settleReduction(
    { reason, startDate, hoursHundredths, endDate },
    contracted,
    officer.reductions,
  );
  return settled.ok ? settled : err(reductionMessage(settled.error, reason));
}

/** "Mentoring: 2 hours a week from 2 November 2026, with no last day." */
function reductionSentence({
  reason,
  hoursHundredths,
  startDate,
  endDate,
}: Pick<NewReduction, 'reason' | 'hoursHundredths' | 'startDate' | 'endDate'>): string {
  const end = endDate === null ? ', with no last day' : ` to ${formatDate(endDate)}`;
  return `${reason}: ${formatHundredths(hoursHundredths)} ${hoursHundredths === 100 ? 'hour' : 'hours'} a week from ${formatDate(startDate)}${end}.`;
}
