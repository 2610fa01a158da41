import { z } from 'zod';
import type { CaseName } from '../../access/case-name';
import type { Banding } from '../../banding/bands/band-case';
import type { PendingInputs } from '../../banding/changes/pending';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { shownCase } from '../../banding/bands/shown-case';
import {
  CASE_STATES,
  COHORTS,
  FLAGS,
  ROSH_LEVELS,
  SENTENCES,
  SETTINGS,
  SEXES,
} from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { contactFiguresOf } from '../../workload/contact/contact-words';
import type { WorkloadModel } from '../../workload/model/model';
import type { QueueRow } from '../queue/queue-row';

const text = z.string().nullable();
const score = z.number().nullable();

const factsSchema = z.object({
  setting: z.enum(SETTINGS),
  forename: text,
  surname: text,
  dateOfBirth: text,
  sex: z.enum(SEXES),
  area: text,
  restricted: z.boolean(),
  sentence: z.enum(SENTENCES).nullable(),
  cohort: z.enum(COHORTS),
  state: z.enum(CASE_STATES),
  rsr: score,
  ogrs: score,
  rosh: z.enum(ROSH_LEVELS).nullable(),
  flags: z.array(z.enum(FLAGS)),
  /** False where nobody recorded flags: the empty list is then no statement that there are none. */
  flagsKnown: z.boolean(),
  orderStart: text,
  orderEnd: text,
  releaseDate: text,
  firstAppointment: text,
  lastSeen: text,
  nextAppointment: text,
});

const bandSchema = z.object({
  code: z.string(),
  provisional: z.boolean(),
  possibleBands: z.tuple([z.string(), z.string()]),
  missing: z.array(z.string()),
  flagsMissing: z.boolean(),
  minimumGrade: z.string(),
  minimumGradeUndecided: z.boolean(),
  reasons: z.array(z.object({ rule: z.string(), text: z.string() })),
  undecided: z.array(z.string()),
});

/** What waits for a second manager: `facts` and `band` are what stands until then. */
const pendingSchema = z
  .object({
    inputs: z.object({
      rsr: score.optional(),
      ogrs: score.optional(),
      rosh: z.enum(ROSH_LEVELS).nullable().optional(),
      flags: z.array(z.enum(FLAGS)).optional(),
      setting: z.enum(SETTINGS).optional(),
      band: text.optional(),
    }),
    since: z.string(),
    by: z.string(),
  })
  .nullable();

const officerSchema = z.object({ staffCode: z.string(), name: z.string() }).nullable();

/** The person's clock: days since they were seen in the community (or the order or release), the plan, and what is due in words. */
const contactSchema = z.object({
  daysSinceSeen: z.number().int().nullable(),
  plannedEveryDays: z.number().int().nullable(),
  overdueDays: z.number().int().nullable(),
  contactDue: text,
});

/** What `GET /cases/{crn}` answers. Names are null where the caller may not know them. */
export const caseAnswerSchema = z.object({
  crn: z.string(),
  name: z.string(),
  version: z.number().int(),
  facts: factsSchema,
  band: bandSchema,
  officer: officerSchema,
  team: z.object({ code: z.string(), reason: z.string() }).nullable(),
  pending: pendingSchema,
  /** Null in each where no contact in the community is planned, or the caller may not know it. */
  contact: contactSchema,
});
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;

/** A case of `GET /cases?unallocated=true`: the same, and what makes it urgent. */
const waitingCaseSchema = caseAnswerSchema.extend({
  waitWorkingDays: z.number().int().nullable(),
  /** To the booked appointment; null where none is booked. */
  firstAppointmentInWorkingDays: z.number().int().nullable(),
  /** The day on which a first appointment is due where none is booked; null where one is, or none is due. */
  firstAppointmentDueOn: text,
  /** To the booked appointment or the day on which one is due: what the order is by. */
  workingDaysLeft: z.number().int().nullable(),
  late: z.boolean(),
  allocateBy: text,
});

export const waitingCasesSchema = z.object({
  items: z.array(waitingCaseSchema),
  next: z.string().nullable(),
});
export type WaitingCases = z.infer<typeof waitingCasesSchema>;

export interface CaseToShow {
  readonly facts: CaseFacts;
  readonly name: CaseName;
  readonly banding: Banding;
  readonly officer: z.infer<typeof officerSchema>;
  readonly team: { readonly code: string; readonly reason: string } | null;
  /** What waits for a second manager; null where nothing does. */
  readonly pending?: PendingInputs | null | undefined;
  readonly model: WorkloadModel;
  readonly today: IsoDate;
}

/** A case as the API shows it. */
export function toCaseAnswer(shownTo: CaseToShow): CaseAnswer {
  const { facts, name, banding, officer, team, pending, model, today } = shownTo;
  const { crn, version, homeLduCode: _home, importedBand: _band, ...others } = facts;
  const { standsLduCode: _ldu, standsRegionCode: _region, ...recorded } = others;
  const [low, high] = banding.possibleBands;
  const shown = name.named ? recorded : { ...recorded, forename: null, surname: null };
  return shownCase(name, model.ruleSet, {
    crn,
    name: name.text,
    version,
    facts: { ...shown, flags: [...recorded.flags], flagsKnown: recorded.flagsKnown !== false },
    band: {
      code: banding.band,
      provisional: banding.provisional,
      possibleBands: [low, high],
      missing: [...banding.missing],
      flagsMissing: banding.flagsMissing,
      minimumGrade: banding.minimumGrade,
      minimumGradeUndecided: banding.minimumGradeUndecided,
      reasons: banding.reasons.map((reason) => ({ rule: reason.rule, text: reason.text })),
      undecided: [...banding.undecided],
    },
    officer,
    team,
    pending: toPendingAnswer(pending ?? null),
    contact: contactFiguresOf(model, facts, banding.band, today),
  });
}

function toPendingAnswer(pending: PendingInputs | null): z.infer<typeof pendingSchema> {
  if (pending === null) return null;
  const { flags, flagsKnown: _known, importedBand, ...inputs } = pending.inputs;
  const said = {
    ...inputs,
    ...(flags === undefined ? {} : { flags: [...flags] }),
    ...(importedBand === undefined ? {} : { band: importedBand }),
  };
  return { inputs: said, since: pending.since, by: pending.by };
}

/** One page of the queue, in its own order; `next` is the CRN to go on after, null at the end. */
export function toWaitingCases(
  rows: readonly QueueRow[],
  source: Pick<CaseToShow, 'model' | 'today'>,
  limit: number,
  cursor: string | undefined,
): WaitingCases {
  const start = cursor === undefined ? 0 : rows.findIndex((row) => row.crn === cursor) + 1;
  const page = rows.slice(start, start + limit);
  const last = start + limit < rows.length ? page.at(-1) : undefined;
  return { items: page.map((row) => toWaitingCase(row, source)), next: last?.crn ?? null };
}

function toWaitingCase(
  row: QueueRow,
  { model, today }: Pick<CaseToShow, 'model' | 'today'>,
): z.infer<typeof waitingCaseSchema> {
  return {
    ...toCaseAnswer({
      facts: row.facts,
      name: row.name,
      banding: row.banding,
      officer: null,
      team: row.route.team,
      pending: row.pending,
      model,
      today,
    }),
    waitWorkingDays: row.waitWorkingDays,
    firstAppointmentInWorkingDays: row.appointment.date === null ? null : row.appointment.workingDaysLeft,
    firstAppointmentDueOn: row.appointment.dueOn,
    workingDaysLeft: row.appointment.workingDaysLeft,
    late: row.appointment.late,
    allocateBy: row.appointment.allocateBy,
  };
}
