import 'server-only';
import { z } from 'zod';
import type { Deputy } from '../../../../db/queries/session/load-deputies';
import { ABSENCE_KINDS } from '../../../domain/workload/absence/absence';
import { ABSENCE_FIELDS } from '../../../domain/workload/absence/absence-fields';
import { DEPUTY_FIELDS } from '../../../domain/workload/hours/knowing-fields';
import { REDUCTION_FIELDS } from '../../../domain/workload/hours/reduction-fields';
import { OFFICER_FIELDS } from '../../../domain/workload/measure/officer-fields';
import type { OfficerRecord } from '../../../domain/workload/measure/officer-record';
import { TRAINING_FIELDS } from '../../../domain/workload/measure/training-fields';
import { formatListName } from '../../../kernel/format';
import { apiGiven, apiTexts } from '../../../kernel/reading/api-texts';

/** What the calls of officers, their time and their deputies take and answer. */

const confirmed = z
  .boolean()
  .default(false)
  .meta({ description: 'false: where it moves the workload, only say how. true: do it' });
const expectedVersion = z.int().meta({ description: 'The version that was read' });
const { staffCode: _key, ...details } = OFFICER_FIELDS;
const { endDate } = ABSENCE_FIELDS;

/** The body of `POST /officers`. */
export const newOfficerBodySchema = apiTexts(OFFICER_FIELDS, {});

/** The body of `PATCH /officers/{staffCode}`: what is left out stays as it is. */
export const officerBodySchema = apiGiven(details, { expectedVersion, confirmed });

/** The body of `POST /officers/{staffCode}/absences`. */
export const newAbsenceBodySchema = apiTexts(ABSENCE_FIELDS, { confirmed });

/** The body of `PATCH /officers/{staffCode}/absences/{id}`. */
export const absenceBodySchema = apiGiven(ABSENCE_FIELDS, { expectedVersion, confirmed });

/** The body of `POST /officers/{staffCode}/reductions`. */
export const newReductionBodySchema = apiTexts(REDUCTION_FIELDS, { confirmed });

/** The body of `PATCH /officers/{staffCode}/reductions/{id}`: its last day. */
export const reductionBodySchema = apiTexts({ endDate }, { expectedVersion, confirmed });

/** The body of what calls an absence or a reduction off. */
export const cancelBodySchema = z.object({ expectedVersion, confirmed });

/** The body of `POST /officers/{staffCode}/deputies`. */
export const newDeputyBodySchema = apiTexts(DEPUTY_FIELDS, {});

/** The body of `PUT /officers/{staffCode}/training`. */
export const trainingBodySchema = apiTexts(TRAINING_FIELDS, {});

/** The answer of `GET /officers/{staffCode}`: why somebody has fewer hours or is away only as far as the caller may know. */
export const officerAnswerSchema = z.object({
  staffCode: z.string(),
  forename: z.string(),
  surname: z.string(),
  email: z.string().nullable(),
  grade: z.string().nullable(),
  hours: z.number().nullable().meta({ description: 'Contracted hours a week' }),
  startDate: z.iso.date().nullable(),
  leavingDate: z.iso.date().nullable(),
  team: z.string().meta({ description: 'Code of the team' }),
  lineManager: z.string().nullable().meta({ description: 'Staff code of the line manager' }),
  version: z.int().meta({ description: 'To be sent as expectedVersion with a change' }),
  reductions: z.array(
    z.object({
      id: z.string(),
      reason: z.string(),
      withheld: z.boolean().meta({ description: 'The reason is not the caller’s to know' }),
      hours: z.number(),
      startDate: z.iso.date(),
      endDate: z.iso.date().nullable(),
      cancelled: z.boolean(),
      version: z.int(),
    }),
  ),
  absences: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(ABSENCE_KINDS).nullable().meta({ description: 'Null: not the caller’s to know' }),
      startDate: z.iso.date(),
      endDate: z.iso.date().nullable(),
      version: z.int(),
    }),
  ),
  training: z.array(
    z.object({
      course: z.string(),
      completedOn: z.iso.date().nullable(),
      expiresOn: z.iso.date().nullable(),
    }),
  ),
});

/** What is recorded of an officer, as the caller may know it. */
export function toOfficerAnswer(officer: OfficerRecord): z.infer<typeof officerAnswerSchema> {
  const { staffCode, forename, surname, email, grade, startDate, leavingDate, version, training } = officer;
  const hours = officer.contractedHoursHundredths;
  return {
    staffCode,
    forename,
    surname,
    email,
    grade,
    hours: hours === null ? null : hours / 100,
    startDate,
    leavingDate,
    team: officer.teamCode,
    lineManager: officer.lineManagerStaffCode,
    version,
    reductions: officer.reductions.map((one) => ({
      id: one.id,
      reason: one.reason,
      withheld: one.withheld === true,
      hours: one.hoursHundredths / 100,
      startDate: one.startDate,
      endDate: one.endDate,
      cancelled: one.cancelled,
      version: one.version,
    })),
    absences: officer.absences.map((one) => ({
      id: one.id,
      kind: one.withheld === true ? null : one.kind,
      startDate: one.startDate,
      endDate: one.endDate,
      version: one.version,
    })),
    training: training.map(({ course, completedOn, expiresOn }) => ({ course, completedOn, expiresOn })),
  };
}

/** The answer of `GET /officers/{staffCode}/deputies`. */
export const deputiesAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      staffCode: z.string(),
      name: z.string(),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      endedAt: z.iso.datetime().nullable().meta({ description: 'When it was ended before its last day' }),
    }),
  ),
});

/** Who stands in for a line manager. */
export function toDeputiesAnswer(deputies: readonly Deputy[]): z.infer<typeof deputiesAnswerSchema> {
  return {
    items: deputies.map(({ id, staffCode, startsOn, endsOn, endedAt, ...person }) => {
      return { id, staffCode, name: formatListName(person), startsOn, endsOn, endedAt };
    }),
  };
}
