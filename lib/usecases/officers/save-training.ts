import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import {
  deleteTraining,
  saveTraining as saveTrainingRow,
} from '../../../db/commands/officers/save-officer-time';
import type { FieldProblem } from '../../kernel/form-state';
import { readDate, readField } from '../../kernel/text/read-text';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerRecord, TrainingRecord } from '../../domain/workload/measure/officer-record';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

export interface SaveTrainingInput {
  readonly staffCode: string;
  /** As they were typed; dates as YYYY-MM-DD where they are real. */
  readonly texts: Readonly<Record<'course' | 'completedOn' | 'expiresOn', string>>;
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
  const problems: FieldProblem[] = [];
  const known = [
    ...model.ruleSet.courses.map((entry) => entry.course),
    ...officer.training.map((entry) => entry.course),
  ];
  if (!known.includes(texts.course)) problems.push({ field: 'course', message: 'Choose a course' });
  const completedOn = readField(
    { label: 'Done on', read: readDate('Done on'), ask: 'Enter the day on which the course was done' },
    texts.completedOn,
  );
  const expiresOn = readField(
    { label: 'Expires on', read: readDate('Expires on'), empty: { value: null } },
    texts.expiresOn,
  );
  if (!completedOn.ok) problems.push({ field: 'completedOn', message: completedOn.error });
  else if (completedOn.value > today)
    problems.push({ field: 'completedOn', message: 'Done on must be today or in the past' });
  if (!expiresOn.ok) problems.push({ field: 'expiresOn', message: expiresOn.error });
  else if (completedOn.ok && expiresOn.value !== null && expiresOn.value < completedOn.value)
    problems.push({
      field: 'expiresOn',
      message: 'Expires on must be after the day on which the course was done',
    });
  if (problems.length > 0 || !completedOn.ok || !expiresOn.ok) return err(problems);
  return ok({ course: texts.course, completedOn: completedOn.value, expiresOn: expiresOn.value });
}
