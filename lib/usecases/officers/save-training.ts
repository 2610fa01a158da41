import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import {
  deleteTraining,
  saveTraining as saveTrainingRow,
} from '../../../db/commands/officers/save-officer-time';
import type { FieldProblem } from '../../kernel/form-state';
import { checked } from '../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { TRAINING_FIELDS } from '../../domain/workload/measure/training-fields';
import type { OfficerRecord, TrainingRecord } from '../../domain/workload/measure/officer-record';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** What the form of a course sends. */
export const TRAINING_FORM = { ...TRAINING_FIELDS, staffCode: plain(), step: plain() };

export interface SaveTrainingInput {
  readonly staffCode: string;
  /** As they were typed; dates as YYYY-MM-DD where they are real. */
  readonly texts: TextsOf<typeof TRAINING_FIELDS>;
}

/** Records a course of an officer, in place of what was recorded of it before. */
export async function saveTraining(
  context: UseCaseContext,
  { staffCode, texts }: SaveTrainingInput,
): Promise<Result<ChangeOutcome, Problem>> {
  return changeOfficer(context, { staffCode, confirmed: true }, (officer, source) => {
    const read = readTexts(texts, officer, source);
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    const training = read.value;
    const before = officer.training.find((entry) => entry.course === training.course);
    const after: OfficerRecord = {
      ...officer,
      training: [...officer.training.filter((entry) => entry !== before), training],
    };
    return ok({
      after,
      from: null,
      save: async (tx) => {
        const { store, actor, now } = context;
        await saveTrainingRow(tx, store.t, { staffCode: officer.staffCode, ...training });
        const from = before
          ? { course: before.course, completedOn: before.completedOn, expiresOn: before.expiresOn }
          : {};
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'training.changed',
          thingType: 'officer',
          detail: { from, to: { ...training } },
        });
        return ok(null);
      },
    });
  });
}

/** Takes a course off the record that was put there by mistake. */
export async function removeTraining(
  context: UseCaseContext,
  staffCode: string,
  course: string,
): Promise<Result<ChangeOutcome, Problem>> {
  return changeOfficer(context, { staffCode, confirmed: true }, (officer) => {
    const before = officer.training.find((entry) => entry.course === course);
    if (!before) return err({ code: 'not_found' });
    return ok({
      after: { ...officer, training: officer.training.filter((entry) => entry !== before) },
      from: null,
      save: async (tx) => {
        const { store, actor, now } = context;
        await deleteTraining(tx, store.t, officer.staffCode, course);
        const from = { course, completedOn: before.completedOn, expiresOn: before.expiresOn };
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'training.changed',
          thingType: 'officer',
          detail: { from, to: {} },
        });
        return ok(null);
      },
    });
  });
}

function readTexts(
  texts: SaveTrainingInput['texts'],
  officer: OfficerRecord,
  { model, today }: FigureSource,
): Result<TrainingRecord, readonly FieldProblem[]> {
  const courses = [
    ...model.ruleSet.courses.map((entry) => entry.course),
    ...officer.training.map((entry) => entry.course),
  ];
  const completedOn = checked(TRAINING_FIELDS.completedOn, (day) =>
    day > today ? 'Done on must be today or in the past' : null,
  );
  return readRecord({ ...TRAINING_FIELDS, completedOn }, texts, {
    context: { courses },
    check: (read) =>
      read.completedOn !== undefined && read.expiresOn && read.expiresOn < read.completedOn
        ? [{ field: 'expiresOn', message: 'Expires on must be after the day on which the course was done' }]
        : [],
  });
}
