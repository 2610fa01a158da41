import { z } from 'zod';
import { apiDefault, apiFilled, apiValue } from '../../../kernel/reading/api-schema';
import { CASE_FIELDS } from '../../banding/bands/case-fields';
import type { FieldProblem } from '../../../kernel/form-state';
import { formatHundredths } from '../../../kernel/format';
import { numberToHundredths } from '../../../kernel/ratio';
import { err, ok, type Result } from '../../../kernel/result';
import { linesFromHours, type TakenHours } from '../hours/available-lines';
import { OFFICER_FIELDS } from '../measure/officer-fields';
import { REPORT_FIELDS } from '../measure/report-fields';
import { REDUCTION_FIELDS } from '../hours/reduction-fields';
import { EVALUATE_FIELDS } from './evaluate-fields';
import { type EvaluationModel, modelGivenSchema, resolveModel } from './evaluate-model';
import { caseLine, reportLine, sumLedger, type WeighedCase } from '../measure/measure-officer';
import { REPORT_KINDS } from '../measure/report-kinds';
import { bandPoints, type WorkloadModel } from './model';
import { WORKLOAD_STATES } from '../measure/states';
import { ledgerLineSchema, toLedgerAnswer } from '../ledger/ledger-answer';

const caseSchema = z.object({
  band: apiFilled(CASE_FIELDS.importedBand),
  setting: apiValue(CASE_FIELDS.setting),
  cohort: apiDefault(CASE_FIELDS.cohort),
  state: apiDefault(CASE_FIELDS.state),
  count: apiDefault(EVALUATE_FIELDS.count),
});

const officerSchema = z.object({
  grade: apiFilled(OFFICER_FIELDS.grade),
  contractedHours: apiValue(OFFICER_FIELDS.hours),
  reductions: z
    .array(z.object({ hours: apiValue(REDUCTION_FIELDS.hours) }))
    .max(1_000)
    .default([]),
});

/** The body of `POST /workload/evaluate`: an officer and a caseload as a what-if. Nothing is stored. */
export const evaluateRequestSchema = z.object({
  model: modelGivenSchema.optional(),
  officer: officerSchema,
  cases: z.array(caseSchema).max(5_000),
  reports: z.partialRecord(apiValue(REPORT_FIELDS.kind), apiValue(EVALUATE_FIELDS.reports)).optional(),
});

export type EvaluateRequest = z.infer<typeof evaluateRequestSchema>;

/** The answer: points as decimals; the percentage is the exact ratio rounded half up to 3 decimals, null where there is none. */
export const evaluationSchema = z.object({
  pointsUsed: z.number(),
  pointsAvailable: z.number().int(),
  pointsRemaining: z.number(),
  workloadPercent: z.number().nullable(),
  state: z.enum(WORKLOAD_STATES),
  ledger: z.array(ledgerLineSchema),
});

export type Evaluation = z.infer<typeof evaluationSchema>;

/**
 * The workload of a what-if. `stored` are the models, other than the one in force, that a request may name by code.
 * Refuses, with the path of the field (`cases.0.band`), a model, band or grade that is not there, hours over the model's
 * most, and reductions over contracted hours.
 */
export function evaluateWorkload(
  request: EvaluateRequest,
  inForce: WorkloadModel,
  stored: readonly WorkloadModel[],
): Result<Evaluation, FieldProblem[]> {
  const resolved = resolveModel(request.model, inForce, stored);
  if (!resolved.ok) return resolved;
  const { arithmetic, gradeOf } = resolved.value;
  const problems = problemsOf(request, resolved.value);
  const grade = gradeOf(request.officer.grade);
  if (problems.length > 0 || grade === null) return err(problems);

  const taken = request.officer.reductions.map(({ hours }): TakenHours => ({
    kind: 'reduction',
    label: 'Reduction',
    until: null,
    hoursHundredths: toHundredths(hours),
  }));
  const available = linesFromHours(
    grade,
    `Target, ${grade.name}`,
    toHundredths(request.officer.contractedHours),
    taken,
  );
  const reports = REPORT_KINDS.map((kind) => ({ kind, count: request.reports?.[kind] ?? 0 })).filter(
    (report) => report.count > 0,
  );
  const used = [
    ...request.cases.map((entry) => caseLine(arithmetic, toWeighed(entry))),
    ...reports.map((report) => reportLine(arithmetic, report.kind, report.count, null)),
  ];
  const workload = sumLedger(arithmetic, used, available, true);
  return ok({
    pointsUsed: workload.pointsUsedHundredths / 100,
    pointsAvailable: workload.pointsAvailable,
    pointsRemaining: workload.pointsRemainingHundredths / 100,
    workloadPercent: workload.workloadPercent,
    state: workload.state,
    ledger: toLedgerAnswer(workload.ledger),
  });
}

function problemsOf({ officer, cases }: EvaluateRequest, model: EvaluationModel): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const contracted = toHundredths(officer.contractedHours);
  const reductions = officer.reductions.reduce((sum, { hours }) => sum + toHundredths(hours), 0);
  if (model.gradeOf(officer.grade) === null)
    problems.push({ field: 'officer.grade', message: `The model has no grade ${officer.grade}` });
  if (contracted > model.mostHoursHundredths)
    problems.push({
      field: 'officer.contractedHours',
      message: `Enter hours of ${formatHundredths(model.mostHoursHundredths)} or less`,
    });
  if (reductions > contracted) {
    problems.push({
      field: 'officer.reductions',
      message: `Reductions add up to ${formatHundredths(reductions)} hours: more than the ${formatHundredths(contracted)} contracted`,
    });
  }
  cases.forEach(({ band, setting, cohort }, index) => {
    if (bandPoints(model.arithmetic, band, setting, cohort) === null)
      problems.push({ field: `cases.${index}.band`, message: `The model has no band ${band}` });
  });
  return problems;
}

function toWeighed(entry: EvaluateRequest['cases'][number]): WeighedCase {
  return { ...entry, crn: null, possibleBands: [entry.band, entry.band], provisional: false };
}

/** Hours that the schema has checked: at most 2 decimals. */
function toHundredths(hours: number): number {
  return numberToHundredths(hours) ?? 0;
}
