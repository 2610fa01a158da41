import { z } from 'zod';
import { CASE_STATES, COHORTS, SETTINGS } from '../../banding/vocabulary';
import type { FieldProblem } from '../../../kernel/form-state';
import { formatHundredths } from '../../../kernel/format';
import { numberToHundredths } from '../../../kernel/ratio';
import { err, ok, type Result } from '../../../kernel/result';
import { linesFromHours, type TakenHours } from '../hours/available-lines';
import { type EvaluationModel, hoursField, modelField, resolveModel } from './evaluate-model';
import { caseLine, reportLine, sumLedger, type WeighedCase } from '../measure/measure-officer';
import { REPORT_KINDS } from '../measure/report-kinds';
import { bandPoints, type WorkloadModel } from './model';
import { WORKLOAD_STATES } from '../measure/states';
import { ledgerLineSchema, toLedgerAnswer } from '../ledger/ledger-answer';

const oneOf = <T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `Enter one of: ${words.join(', ')}`);
const countField = z
  .number('Enter a whole number')
  .int('Enter a whole number')
  .min(0, 'Enter 0 or more')
  .max(10_000, 'Enter 10,000 or less');

const caseField = z.object({
  band: z.string('Enter a band, as text').min(1, 'Enter a band').max(20),
  setting: oneOf(SETTINGS),
  cohort: oneOf(COHORTS).default('standard'),
  state: oneOf(CASE_STATES).default('active'),
  count: countField.default(1),
});

const officerField = z.object({
  grade: z.string('Enter a grade, as text').min(1, 'Enter a grade').max(20),
  contractedHours: hoursField(0),
  reductions: z
    .array(z.object({ hours: hoursField(0.01) }))
    .max(1_000)
    .default([]),
});

/** The body of `POST /workload/evaluate`: an officer and a caseload as a what-if. Nothing is stored; unknown keys are ignored. */
export const evaluateRequestSchema = z.object({
  model: modelField.optional(),
  officer: officerField,
  cases: z.array(caseField).max(5_000),
  reports: z.partialRecord(z.enum(REPORT_KINDS), countField).optional(),
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
