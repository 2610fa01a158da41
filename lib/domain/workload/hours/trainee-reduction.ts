import type { IsoDate } from '../../../kernel/dates';
import { findGrade, type WorkloadModel } from '../model/model';
import { type Dated, standingOn } from '../measure/officer-standing';
import { isReductionActive, type Reduction } from './reductions';

/** The reasons for a reduction that are for trainees: those named after a trainee grade of the model ("PQiP first 6 months"). */
export function traineeReasons(model: Pick<WorkloadModel, 'grades' | 'reductionReasons'>): string[] {
  const trainees = model.grades.filter((grade) => grade.role === 'trainee');
  const codes = trainees
    .flatMap((grade) => [grade.code, ...grade.otherNames])
    .map((code) => code.toLowerCase());
  return model.reductionReasons
    .map((reason) => reason.name)
    .filter((name) => codes.some((code) => name.toLowerCase().startsWith(`${code} `)));
}

/**
 * Whether a trainee in post has no trainee reduction on a day: their available hours are then counted as those of a qualified
 * officer, which is flagged and asked for. Never where the model has no such reason.
 */
export function lacksTraineeReduction(
  model: Pick<WorkloadModel, 'grades' | 'reductionReasons'>,
  officer: Dated & { readonly grade: string | null; readonly reductions: readonly Reduction[] },
  onDate: IsoDate,
): boolean {
  if (findGrade(model, officer.grade)?.role !== 'trainee') return false;
  if (standingOn(officer, onDate) !== 'current') return false;
  const wanted = traineeReasons(model).map((name) => name.toLowerCase());
  if (wanted.length === 0) return false;
  return !officer.reductions.some(
    (entry) => wanted.includes(entry.reason.trim().toLowerCase()) && isReductionActive(entry, onDate),
  );
}
