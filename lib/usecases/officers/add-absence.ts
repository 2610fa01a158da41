import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertAbsence, keepRecorder } from '../../../db/commands/officers/save-officer-time';
import { recorderOf } from '../../domain/access/know-why';
import type { IsoDate } from '../../kernel/dates';
import { formatDate } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { type Absence, absenceSentence, daysOfAbsence } from '../../domain/workload/absence/absence';
import { ABSENCE_FIELDS } from '../../domain/workload/absence/absence-fields';
import {
  hoursStopOn,
  longFrom,
  type Stretch,
  stretchHolding,
  stretchLabel,
} from '../../domain/workload/absence/absence-stretch';
import { absenceDayProblems } from '../../domain/workload/absence/absence-limits';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import { type ChangeOutcome, changeOfficer } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { lowerFirst } from '../../kernel/text/first-letter';

/** What the form of an absence sends. */
export const ADD_ABSENCE_FORM = { ...ABSENCE_FIELDS, staffCode: plain(), confirmed: pressed() };

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
    const read = readAbsenceTexts(input.texts, source.today);
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

/** Reads an absence as it was typed; its days lie within the limits. */
export function readAbsenceTexts(
  texts: AddAbsenceInput['texts'],
  today: IsoDate,
): Result<Absence, readonly FieldProblem[]> {
  return readRecord(ABSENCE_FIELDS, texts, {
    check: ({ startDate = null, endDate = null }) => absenceDayProblems({ startDate, endDate }, today),
  });
}

/** What the stretch that an absence belongs to does to hours and cases, in words; nothing where it does neither. */
export function hoursSentences(
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
  return `${lowerFirst(label)} ${daysOfAbsence(stretch)}`;
}
