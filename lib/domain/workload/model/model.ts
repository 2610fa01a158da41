import { z } from 'zod';
import { onceFor } from '../../../kernel/remember';
import type { BandingModel, RankedBand } from '../../banding/bands/band-case';
import type { HolderGrade } from '../../banding/bands/judge-grade';
import { GRADE_ROLE_LABELS } from '../../banding/labels';
import { ruleSetSchema } from '../../banding/bands/rule-set';
import {
  CASE_STATES,
  type Cohort,
  GRADE_ROLES,
  type GradeRole,
  SETTINGS,
  type Setting,
} from '../../banding/case-vocabulary';
import { WORKLOAD_STATES } from '../measure/states';
import { shortlistOrderSchema } from './shortlist-policy';
import { bandOf } from './band-of';
import { findGrade } from '../measure/find-grade';

const points = z.number().int().min(0).max(100_000);
const hoursHundredths = z.number().int().positive().max(16_800);
const workingDays = z.number().int().min(0).max(100);
const sharePercent = z.number().int().min(0).max(100);

/** Points by setting. A setting left out counts as community. */
const settingPointsSchema = z.object({
  community: points,
  licence: points.optional(),
  custody: points.optional(),
  unpaid_work: points.optional(),
});

export const bandSchema = z.object({
  code: z.string().min(1).max(20),
  rank: z.number().int().positive(),
  /** Standard cohort, and transition where the model has it; transition left out counts as standard. */
  points: z.object({ standard: settingPointsSchema, transition: settingPointsSchema.optional() }),
  brag: z.enum(['blue', 'green', 'amber', 'red']).optional(),
  /** Planned days between contacts; absent where the model plans none. */
  contactEveryDays: z.number().int().positive().optional(),
});

/** Per cent of the points that a case in each state still counts. */
const stateSharesSchema = z.record(z.enum(CASE_STATES), sharePercent);
export const reportPointsSchema = z.object({ standard: points, fast: points, oral: points, parole: points });
/** Per cent. `near` is reached, the other two are passed (docs/rules/workload.md, W-13). */
export const thresholdsSchema = z.object({
  near: z.number().min(0).max(1_000),
  over: z.number().min(0).max(1_000),
  wellOver: z.number().min(0).max(1_000),
});

/** What turns grades, hours and cases into points: all that an evaluation needs. */
const arithmeticSchema = z.object({
  bands: z.array(bandSchema).min(1),
  grades: z
    .array(
      z.object({
        code: z.string().min(1).max(20),
        targetPoints: points,
        fullTimeHoursHundredths: hoursHundredths,
      }),
    )
    .min(1),
  stateShares: stateSharesSchema,
  reportPoints: reportPointsSchema,
  thresholds: thresholdsSchema,
});

const grade = z.object({
  code: z.string(),
  /** Other codes that mean this grade, in any model (PO for SCM). */
  otherNames: z.array(z.string()),
  name: z.string(),
  role: z.enum(GRADE_ROLES),
  targetPoints: points,
  fullTimeHoursHundredths: hoursHundredths,
  /** Most cases for a full-time holder of the grade, apart from points; left out: none of its own. */
  caseCap: z.number().int().positive().max(1_000).optional(),
  /** Whether holders are responsible officers, whose points make a unit's percentage. Left out in older documents: by role. */
  responsibleOfficer: z.boolean().optional(),
});

/** Officers to a line manager where a model says nothing of it. */
const USUAL_SPAN = 10;

const reductionReasonSchema = z.object({
  name: z.string(),
  /** The allowance is this share of contracted hours, no other. */
  fixedPercent: z.number().int().positive().max(100).optional(),
  /** The allowance is at most this share of contracted hours. */
  atMostPercent: z.number().int().positive().max(100).optional(),
  /** The longest it may last; also the default length. */
  months: z.number().int().positive().optional(),
  /** It does not lapse at its end date: it asks for review and stays until reviewed. */
  neverLapses: z.boolean(),
  /** It tells of health, disability or union work: shown to few (withheld.ts). Left out in older documents: by its name. */
  sensitive: z.boolean().optional(),
});

/** A model in the making: every part is there and in range, though the parts may still contradict one another. */
export const draftModelSchema = arithmeticSchema.extend({
  /** Part of addresses and file names, so plain. */
  code: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,29}$/),
  version: z.number().int().positive(),
  name: z.string().min(1).max(100),
  bandSource: z.enum(['computed', 'imported']),
  cohorts: z.array(z.enum(['standard', 'transition'])),
  grades: z.array(grade).min(1),
  mostContractedHoursHundredths: hoursHundredths,
  /** Days that a completed report counts, the day itself included. */
  reportDays: z.number().int().positive(),
  /** Absences planned to last longer than this take all hours away from their first day. */
  absenceDays: z.number().int().positive(),
  /** Absent on so many of the last working days: hours are gone too. Left out in older documents: 10 of 15. */
  absenceOften: z
    .object({
      days: z.number().int().positive().max(100),
      ofWorkingDays: z.number().int().positive().max(100),
    })
    .optional(),
  /** Weeks within which a known return makes cover the first offer. Left out in older documents: 8. */
  coverUntilWeeks: z.number().int().positive().max(104).optional(),
  /** When somebody who waits is to be seen first, in working days. Left out in older documents: see `first-due.ts`. */
  firstAppointment: z
    .object({
      /** From the release to the latest day. */
      release: workingDays,
      /** ROSH high or very high, or MAPPA. */
      highRisk: workingDays,
      other: workingDays,
      /** Weeks before release from which somebody in custody is to be allocated and seen. */
      custodyWeeks: z.number().int().positive().max(104),
      /** To allocate, before the appointment; before a release. */
      allocateBefore: workingDays,
      allocateBeforeRelease: workingDays,
    })
    .optional(),
  /** Planned days between contacts where a band plans none. Left out in older documents: 28. */
  contactPlanDays: z.number().int().positive().max(366).optional(),
  caseloadGuards: z.array(z.number().int().positive()),
  /** New cases in 7 days for each full-time equivalent that is available. */
  intakeCap: z.number().positive(),
  /** The order of the shortlist: a policy, step by step. */
  shortlistOrder: shortlistOrderSchema,
  excessiveDays: z.number().int().positive(),
  /** Most officers for one line manager. Left out in older documents: the usual span. */
  spanLimit: z.number().int().positive().max(1_000).optional(),
  reductionReasons: z.array(reductionReasonSchema),
  estateNames: z.object({ region: z.string(), ldu: z.string(), team: z.string() }),
  /** What the states of workload are called. Left out in older documents: as `states.ts` calls them. */
  stateNames: z.partialRecord(z.enum(WORKLOAD_STATES), z.string().min(1).max(60)).optional(),
  ruleSet: ruleSetSchema,
});

export type Band = z.infer<typeof bandSchema>;
export type WorkloadArithmetic = z.infer<typeof arithmeticSchema>;
export type WorkloadModel = z.infer<typeof draftModelSchema>;
export type Grade = WorkloadModel['grades'][number];
export type ReductionReason = z.infer<typeof reductionReasonSchema>;

export { findGrade };

/** Whether a band carries points in every setting of the standard cohort. */
export function carriesPoints(band: Band): boolean {
  return SETTINGS.every((setting) => (band.points.standard[setting] ?? band.points.standard.community) > 0);
}

/** The grade as the verdict rules need it; null when none is recorded. */
export function holderGrade(
  { grades }: Pick<WorkloadModel, 'grades'>,
  code: string | null,
): HolderGrade | null {
  const found = findGrade({ grades }, code);
  return found === null ? null : (holderGradesOf(grades).get(found) ?? null);
}

/** Each grade as a holder's: made once for each model. */
const holderGradesOf = onceFor((grades: readonly Grade[]): ReadonlyMap<Grade, HolderGrade> => {
  const seniorName = seniorNameOf({ grades });
  return new Map(
    grades.map((entry) => [entry, { code: entry.code, role: entry.role, name: entry.name, seniorName }]),
  );
});

/** "senior case manager": what the model calls the grade that some rules need. */
export function seniorNameOf(model: { readonly grades: readonly Grade[] }): string {
  return roleNameOf(model, 'senior');
}

function roleNameOf({ grades }: { readonly grades: readonly Grade[] }, role: GradeRole): string {
  return grades.find((entry) => entry.role === role)?.name ?? GRADE_ROLE_LABELS[role];
}

/** Most officers for one line manager by this model. */
export function spanLimitOf(model: Pick<WorkloadModel, 'spanLimit'>): number {
  return model.spanLimit ?? USUAL_SPAN;
}

/** What says whether holders of a grade are responsible officers. */
export type MarkedGrade = Pick<Grade, 'role' | 'responsibleOfficer'>;

/** Whether holders of a grade are responsible officers: by its mark; in a document older than the mark, by its role (SCM, CM and PQiP). */
export function isResponsibleGrade({ role, responsibleOfficer }: MarkedGrade): boolean {
  return responsibleOfficer ?? (role === 'senior' || role === 'ordinary' || role === 'trainee');
}

/**
 * Whether holders of a grade work beside responsible officers (Through the Gate, partner agencies, other staff): no mark, and not
 * managers, whose own cases count. They are measured by themselves and never part of a unit's percentage.
 */
export function isCoWorkerGrade(grade: MarkedGrade): boolean {
  return !isResponsibleGrade(grade) && grade.role !== 'manager';
}

/** The part of the model that banding reads: made once for each model. */
export const bandingModelOf = onceFor((model: WorkloadModel): BandingModel => {
  const gradeOfRole: Partial<Record<GradeRole, string>> = {};
  for (const entry of model.grades) gradeOfRole[entry.role] ??= entry.code;
  return {
    ruleSet: model.ruleSet,
    bandSource: model.bandSource,
    bands: model.bands.map(toRankedBand),
    gradeOfRole,
    seniorName: seniorNameOf(model),
    ordinaryName: roleNameOf(model, 'ordinary'),
  };
});

function toRankedBand(band: Band): RankedBand {
  return { code: band.code, rank: band.rank, weighted: carriesPoints(band) };
}

/** Whole points of a band in a setting and cohort; null when the model lacks the band. */
export function bandPoints(
  model: Pick<WorkloadArithmetic, 'bands'>,
  bandCode: string,
  setting: Setting,
  cohort: Cohort,
): number | null {
  const band = bandOf(model, bandCode);
  if (band === null) return null;
  const table =
    cohort === 'transition' ? (band.points.transition ?? band.points.standard) : band.points.standard;
  return table[setting] ?? table.community;
}

/** "ibat-4, version 1": what a result says it was worked out by. */
export function modelVersionOf(model: Pick<WorkloadModel, 'code' | 'version'>): string {
  return `${model.code}, version ${model.version}`;
}
