import { z } from 'zod';
import { CASE_STATES } from '../../banding/case-vocabulary';
import type { FieldProblem } from '../../../kernel/form-state';
import { numberToHundredths } from '../../../kernel/ratio';
import { err, ok, type Result } from '../../../kernel/result';
import { apiFilled, apiValue } from '../../../kernel/reading/api-schema';
import { arithmeticFaults } from './check-model';
import {
  bandSchema,
  findGrade,
  reportPointsSchema,
  thresholdsSchema,
  type WorkloadArithmetic,
  type WorkloadModel,
} from './model';
import { MOST_HOURS_HUNDREDTHS, WHAT_IF_GRADE_FIELDS } from './evaluate-fields';
import { SHIPPED_MODELS } from './shipped/shipped-models';

const gradeSchema = z.object({
  code: apiFilled(WHAT_IF_GRADE_FIELDS.code),
  targetPoints: apiValue(WHAT_IF_GRADE_FIELDS.targetPoints),
  fullTimeHours: apiValue(WHAT_IF_GRADE_FIELDS.fullTimeHours),
});

/**
 * The model of a what-if: `{ code }`, a shipped or stored one; with bands and grades, a whole one, whose shares, report
 * points and thresholds fall back, one by one, to those of the model in force.
 */
export const modelGivenSchema = z
  .object({
    code: z.string().min(1).max(100).optional(),
    bands: z.array(bandSchema).min(1).max(1_000).optional(),
    grades: z.array(gradeSchema).min(1).max(100).optional(),
    stateShares: z.partialRecord(z.enum(CASE_STATES), z.number().int().min(0).max(100)).optional(),
    reportPoints: reportPointsSchema.partial().optional(),
    thresholds: thresholdsSchema.partial().optional(),
  })
  .superRefine((model, context) => {
    const add = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    const whole = model.bands !== undefined || model.grades !== undefined;
    if (!whole && model.code === undefined) add('code', 'Give the code of a model, or its bands and grades');
    if (whole && model.bands === undefined) add('bands', 'Give the bands of the model');
    if (whole && model.grades === undefined) add('grades', 'Give the grades of the model');
  });

export type ModelGiven = z.infer<typeof modelGivenSchema>;

/** The arithmetic that a what-if is worked out by, the most hours it allows, and how it finds a grade. */
export interface EvaluationModel {
  readonly arithmetic: WorkloadArithmetic;
  readonly mostHoursHundredths: number;
  readonly gradeOf: (code: string) => {
    readonly name: string;
    readonly targetPoints: number;
    readonly fullTimeHoursHundredths: number;
  } | null;
}

/** Finds the model that a request asks for. A stored model comes before a shipped one of the same code; the highest version wins. */
export function resolveModel(
  given: ModelGiven | undefined,
  inForce: WorkloadModel,
  stored: readonly WorkloadModel[],
): Result<EvaluationModel, FieldProblem[]> {
  if (given === undefined) return ok(fromModel(inForce));
  if (given.bands !== undefined && given.grades !== undefined)
    return fromWhole(given.bands, given.grades, given, inForce);
  if (given.code === inForce.code) return ok(fromModel(inForce));
  const latest = [...stored].sort((a, b) => b.version - a.version);
  const found = [...latest, ...SHIPPED_MODELS].find((model) => model.code === given.code);
  return found
    ? ok(fromModel(found))
    : err([{ field: 'model.code', message: `There is no model ${given.code ?? ''}` }]);
}

function fromModel(model: WorkloadModel): EvaluationModel {
  return {
    arithmetic: model,
    mostHoursHundredths: model.mostContractedHoursHundredths,
    gradeOf: (code) => findGrade(model, code),
  };
}

function fromWhole(
  bands: NonNullable<ModelGiven['bands']>,
  grades: NonNullable<ModelGiven['grades']>,
  given: ModelGiven,
  inForce: WorkloadModel,
): Result<EvaluationModel, FieldProblem[]> {
  const arithmetic: WorkloadArithmetic = {
    bands,
    grades: grades.map(({ code, targetPoints, fullTimeHours }) => ({
      code,
      targetPoints,
      fullTimeHoursHundredths: numberToHundredths(fullTimeHours) ?? 0,
    })),
    stateShares: { ...inForce.stateShares, ...given.stateShares },
    reportPoints: { ...inForce.reportPoints, ...given.reportPoints },
    thresholds: { ...inForce.thresholds, ...given.thresholds },
  };
  const faults = arithmeticFaults(arithmetic);
  if (faults.length > 0)
    return err(faults.map(({ path, message }) => ({ field: ['model', ...path].join('.'), message })));
  const gradeOf: EvaluationModel['gradeOf'] = (code) => {
    const found = arithmetic.grades.find((grade) => grade.code.toLowerCase() === code.trim().toLowerCase());
    return found === undefined ? null : { ...found, name: found.code };
  };
  return ok({ arithmetic, mostHoursHundredths: MOST_HOURS_HUNDREDTHS, gradeOf });
}
