import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type AbsenceChange, updateAbsence } from '../../../db/commands/officers/save-officer-time';
import type { Tx } from '../../../db/store';
import { formatDate } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { type Absence, absenceSentence } from '../../domain/workload/absence/absence';
import { ABSENCE_CHANGE_FIELDS } from '../../domain/workload/absence/absence-fields';
import { stretchHolding } from '../../domain/workload/absence/absence-stretch';
import type { OfficerRecord, RecordedAbsence } from '../../domain/workload/measure/officer-record';
import { hoursSentences, readAbsenceTexts } from './add-absence';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import { STALE_DETAIL, type Problem } from '../problem';

/** What the form that changes an absence sends. */
export const CHANGE_ABSENCE_FORM = {
  ...ABSENCE_CHANGE_FIELDS,
  staffCode: plain(),
  id: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface EditAbsenceInput {
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  /** YYYY-MM-DD; empty: not known. */
  readonly endDate: string;
  /** Left out or empty: as it is recorded. */
  readonly startDate?: string;
  /** Left out or empty: as it is recorded, which not every manager may know. */
  readonly kind?: string;
  readonly confirmed: boolean;
}

/** Corrects an absence: its kind, its first day, its last day or that it is not known. Days already stored keep what they had. */
export async function editAbsence(
  context: UseCaseContext,
  input: EditAbsenceInput,
): Promise<Result<ChangeOutcome, Problem>> {
  return changeOfficer(context, input, (officer, source) => {
    const found = findAbsence(officer, input);
    if (!found.ok) return found;
    const absence = found.value;
    const read = readAbsenceTexts(
      {
        kind: given(input.kind) ?? absence.kind,
        startDate: given(input.startDate) ?? absence.startDate,
        endDate: input.endDate,
      },
      source.today,
    );
    const wrong = read.ok ? correctionProblem(officer, absence, read.value) : null;
    if (!read.ok || wrong !== null)
      return err({ code: 'does_not_fit', fields: read.ok ? (wrong === null ? [] : [wrong]) : read.error });
    const changed = { ...absence, ...read.value };
    const after = withAbsences(officer, (entry) => (entry.id === absence.id ? changed : entry));
    const firstBefore = stretchHolding(absence, officer.absences).startDate;
    const firstAfter = stretchHolding(changed, after.absences).startDate;
    return ok({
      after,
      from: firstBefore < firstAfter ? firstBefore : firstAfter,
      consequences: [absenceSentence(changed), ...hoursSentences(changed, after, source)],
      save: (tx) => save(context, tx, officer, absence, changesOf(absence, read.value, given(input.kind))),
    });
  });
}

function given(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** What differs. The kind is written only where somebody chose one: whoever corrects the days need not know it. */
function changesOf(before: Absence, after: Absence, kind: string | null): AbsenceChange {
  return {
    ...(kind === null ? {} : { kind: after.kind }),
    ...(before.startDate === after.startDate ? {} : { startDate: after.startDate }),
    ...(before.endDate === after.endDate ? {} : { endDate: after.endDate }),
  };
}

function correctionProblem(
  { absences }: OfficerRecord,
  before: RecordedAbsence,
  after: Absence,
): FieldProblem | null {
  if (before.kind === after.kind && before.startDate === after.startDate && before.endDate === after.endDate)
    return { field: 'endDate', message: 'Enter another last day than the one recorded' };
  const other = absences.find((entry) => entry.id !== before.id && entry.startDate === after.startDate);
  return other === undefined
    ? null
    : { field: 'startDate', message: 'Another absence from this day is recorded already' };
}

export interface CancelAbsenceInput {
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  readonly confirmed: boolean;
}

/** Calls off an absence that was recorded by mistake: it counts on no day from now on, and stays in the history, marked. */
export async function cancelAbsence(
  context: UseCaseContext,
  input: CancelAbsenceInput,
): Promise<Result<ChangeOutcome, Problem>> {
  return changeOfficer(context, input, (officer) => {
    const found = findAbsence(officer, input);
    if (!found.ok) return found;
    const absence = found.value;
    const after = {
      ...officer,
      absences: officer.absences.filter((entry) => entry.id !== absence.id),
    };
    const last = absence.endDate === null ? 'last day not known' : `to ${formatDate(absence.endDate)}`;
    return ok({
      after,
      from: stretchHolding(absence, officer.absences).startDate,
      alwaysConfirm: true,
      consequences: [
        `The absence from ${formatDate(absence.startDate)}, ${last}, counts on no day any more. It stays in the list, marked as cancelled; days already stored keep it.`,
      ],
      save: (tx) =>
        save(context, tx, officer, absence, {
          cancelledAt: context.now.toISOString(),
          cancelledByName: context.actor.name,
        }),
    });
  });
}

function findAbsence(
  officer: OfficerRecord,
  { id, version }: Pick<CancelAbsenceInput, 'id' | 'version'>,
): Result<RecordedAbsence, Problem> {
  const absence = officer.absences.find((entry) => entry.id === id);
  if (!absence) return err({ code: 'not_found' });
  return absence.version === version
    ? ok(absence)
    : err({ code: 'stale', detail: STALE_DETAIL, version: absence.version });
}

function withAbsences(
  officer: OfficerRecord,
  change: (entry: RecordedAbsence) => RecordedAbsence,
): OfficerRecord {
  return { ...officer, absences: officer.absences.map(change) };
}

async function save(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  officer: OfficerRecord,
  absence: RecordedAbsence,
  change: AbsenceChange,
): Promise<Result<null, Problem>> {
  if (!(await updateAbsence(tx, store.t, absence.id, absence.version, change, now)))
    return err({ code: 'stale', detail: STALE_DETAIL });
  const { id, kind, startDate, endDate } = absence;
  const { cancelledAt, cancelledByName, ...corrected } = change;
  const cancelled = cancelledAt !== undefined && cancelledByName !== undefined;
  await saveAudit(tx, store.t, actor, now, officer.staffCode, {
    action: cancelled ? 'absence.cancelled' : 'absence.edited',
    thingType: 'officer',
    detail: {
      from: { id, kind, startDate, endDate },
      to: cancelled ? { id, startDate, cancelled: true } : { id, kind, startDate, endDate, ...corrected },
    },
  });
  return ok(null);
}
