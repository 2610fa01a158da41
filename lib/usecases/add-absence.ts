import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../db/commands/save-audit';
import { insertAbsence, keepRecorder, updateAbsence } from '../../db/commands/save-officer-time';
import { recorderOf } from '../access/know-why';
import type { IsoDate } from '../kernel/dates';
import { formatDate } from '../kernel/format';
import type { FieldProblem } from '../kernel/form-state';
import { readChoice, readDate, readField } from '../kernel/read-text';
import { err, ok, type Result } from '../kernel/result';
import { ABSENCE_KINDS, type Absence, absenceSentence, daysOfAbsence } from '../workload/absence';
import {
  hoursStopOn,
  longFrom,
  type Stretch,
  stretchHolding,
  stretchLabel,
} from '../workload/absence-stretch';
import type { OfficerRecord } from '../workload/officer-record';
import { type ChangeOutcome, changeOfficer, STALE_DETAIL } from './change-officer';
import type { UseCaseContext } from './context';
import type { FigureSource } from './load-measured';
import type { Problem } from './problem';

export interface AddAbsenceInput {
  readonly staffCode: string;
  /** As they were typed; dates as YYYY-MM-DD where they are real. No last day: it is not known. */
  readonly texts: Readonly<Record<'kind' | 'startDate' | 'endDate', string>>;
  readonly confirmed: boolean;
}

/** Records an absence. One that takes all hours away is shown with what it does first. */
export async function addAbsence(
  context: UseCaseContext,
  input: AddAbsenceInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const id = randomUUID();
  return changeOfficer(context, input, (officer, source) => {
    const read = readTexts(input.texts);
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    const absence = read.value;
    if (officer.absences.some((entry) => entry.startDate === absence.startDate)) {
      return err({
        code: 'does_not_fit',
        fields: [
          {
            field: 'startDate',
            message: 'An absence from this day is recorded already: set its last day instead',
          },
        ],
      });
    }
    const after: OfficerRecord = {
      ...officer,
      absences: [...officer.absences, { ...absence, id, version: 1 }],
    };
    return ok({
      after,
      from: hoursStopOn(stretchHolding(absence, after.absences), source.model) ?? absence.startDate,
      consequences: [absenceSentence(absence), ...hoursSentences(absence, after, source)],
      save: async (tx) => {
        const { store, actor, now } = context;
        await insertAbsence(tx, store.t, { id, staffCode: officer.staffCode, ...absence }, context.now);
        await keepRecorder(tx, store.t, id, recorderOf(actor, officer), now);
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'absence.added',
          thingType: 'officer',
          detail: { from: {}, to: { id, ...absence } },
        });
        return ok(null);
      },
    });
  });
}

export interface EditAbsenceInput {
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  /** YYYY-MM-DD; empty: not known. */
  readonly endDate: string;
  readonly confirmed: boolean;
}

/** Sets the last day of an absence, or says that it is not known. */
export async function editAbsence(
  context: UseCaseContext,
  input: EditAbsenceInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const read = readField(
    { label: 'Last day', read: readDate('Last day'), empty: { value: null } },
    input.endDate,
  );
  return changeOfficer(context, input, (officer, source) => {
    const absence = officer.absences.find((entry) => entry.id === input.id);
    if (!absence) return err({ code: 'not_found' });
    if (absence.version !== input.version)
      return err({ code: 'stale', detail: STALE_DETAIL, version: absence.version });
    const wrong = read.ok ? endProblem(absence, read.value) : { field: 'endDate', message: read.error };
    if (wrong !== null || !read.ok)
      return err({ code: 'does_not_fit', fields: wrong === null ? [] : [wrong] });
    const changed = { ...absence, endDate: read.value };
    const after: OfficerRecord = {
      ...officer,
      absences: officer.absences.map((entry) => (entry.id === absence.id ? changed : entry)),
    };
    return ok({
      after,
      from: stretchHolding(absence, officer.absences).startDate,
      consequences: [absenceSentence(changed), ...hoursSentences(changed, after, source)],
      save: async (tx) => {
        const { store, actor, now } = context;
        if (!(await updateAbsence(tx, store.t, absence.id, absence.version, changed.endDate, context.now)))
          return err({ code: 'stale', detail: STALE_DETAIL });
        const facts = { id: absence.id, startDate: absence.startDate };
        const detail = {
          from: { ...facts, endDate: absence.endDate },
          to: { ...facts, endDate: changed.endDate },
        };
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'absence.edited',
          thingType: 'officer',
          detail,
        });
        return ok(null);
      },
    });
  });
}

function readTexts(texts: AddAbsenceInput['texts']): Result<Absence, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const keep = <T>(field: string, read: Result<T, string>): T | null => {
    if (read.ok) return read.value;
    problems.push({ field, message: read.error });
    return null;
  };
  const kind = keep(
    'kind',
    readField(
      {
        label: 'Kind of absence',
        read: readChoice('Kind of absence', ABSENCE_KINDS),
        ask: 'Choose the kind of absence',
      },
      texts.kind,
    ),
  );
  const startDate = keep(
    'startDate',
    readField(
      { label: 'First day', read: readDate('First day'), ask: 'Enter the first day' },
      texts.startDate,
    ),
  );
  const endDate = keep(
    'endDate',
    readField({ label: 'Last day', read: readDate('Last day'), empty: { value: null } }, texts.endDate),
  );
  if (startDate !== null && endDate !== null && endDate < startDate)
    problems.push({ field: 'endDate', message: 'Last day must be on or after the first day' });
  return problems.length > 0 || kind === null || startDate === null
    ? err(problems)
    : ok({ kind, startDate, endDate });
}

function endProblem(absence: Absence, endDate: Absence['endDate']): FieldProblem | null {
  if (endDate === absence.endDate)
    return { field: 'endDate', message: 'Enter another last day than the one recorded' };
  if (endDate !== null && endDate < absence.startDate)
    return {
      field: 'endDate',
      message: `Last day must be on or after the first day, ${formatDate(absence.startDate)}`,
    };
  return null;
}

/** What the stretch that an absence belongs to does to hours and cases, in words; nothing where it does neither. */
function hoursSentences(
  absence: Absence,
  { absences }: OfficerRecord,
  { model, today }: FigureSource,
): string[] {
  const counted = stretchHolding(absence, absences);
  const joined = counted.startDate !== absence.startDate || counted.endDate !== absence.endDate;
  const one = joined
    ? [
        `With the absences before or after it, with no working day between, it counts as one stretch: ${stretchWords(counted)}.`,
      ]
    : [];
  if (counted.endDate !== null && counted.endDate < today) return one;
  const stops = hoursStopOn(counted, model);
  if (stops !== null) return [...one, stopSentence(stops, today)];
  const long = longFrom(counted, model);
  return long === null
    ? one
    : [
        ...one,
        'Hours stand, but every live case joins the list of cases that need reallocating: cover or move, as the manager decides.',
      ];
}

function stopSentence(stops: IsoDate, today: IsoDate): string {
  return stops <= today
    ? 'All hours are taken away, and every live case joins the list of cases that need reallocating.'
    : `All hours are taken away from ${formatDate(stops)}, unless a last day is set before.`;
}

function stretchWords(stretch: Stretch): string {
  const label = stretchLabel(stretch);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${daysOfAbsence(stretch)}`;
}
