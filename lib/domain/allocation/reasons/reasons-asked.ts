import { isOverPercent } from '../../workload/measure/measure-officer';
import type { AssessedOfficer } from '../candidates/assess-officer';
import {
  alternativeText,
  bestAlternative,
  type Comparison,
  everybodyWellOver,
  LOWER_BY_POINTS,
  lowerAlternative,
  percentAfter,
} from '../compare/comparison';

/** What a manager is asked to give a reason for (docs/rules/allocation.md, L-11). */
type AskedCode =
  'not_allowed' | 'with_oversight' | 'training_gap' | 'no_capacity' | 'well_over' | 'lower_alternative';

export interface Asked {
  readonly code: AskedCode;
  /** Why it is asked, and the alternative, in whole sentences. */
  readonly text: string;
  /** The two apart, since several questions may have one alternative. */
  readonly why: string;
  readonly alternative: string;
  /** Staff code of the officer whom the alternative names, and with this one case; null where nobody is named. */
  readonly insteadCode: string | null;
  readonly needsReviewDate: boolean;
}

/** Everything that needs a reason before this officer may take the case, in the order of AskedCode; empty when nothing does. */
export function reasonsAsked(entry: AssessedOfficer, comparison: Comparison): readonly Asked[] {
  const asked: Asked[] = [];
  const best = bestAlternative(entry, comparison);
  const add = (code: AskedCode, why: string, needsReviewDate: boolean, instead = best): number => {
    const alternative = alternativeText(instead, comparison.model);
    const insteadCode = instead?.officer.staffCode ?? null;
    return asked.push({
      code,
      text: `${why} ${alternative}`,
      why,
      alternative,
      insteadCode,
      needsReviewDate,
    });
  };
  const { verdict } = entry.judgement;
  if (verdict === 'not_allowed') add('not_allowed', beyondGradeText(entry), true);
  if (verdict === 'with_oversight')
    add('with_oversight', `${entry.name} may hold this case with oversight only.`, true);
  if (entry.trainingGap) add('training_gap', trainingText(entry, comparison), true);
  if (entry.after.pointsAvailable === 0) add('no_capacity', `${entry.name} has no points available.`, false);
  const { over, wellOver } = comparison.model.thresholds;
  if (isOverPercent(entry.after, wellOver) && !everybodyWellOver(comparison)) {
    add(
      'well_over',
      `${entry.name} would be at ${percentAfter(entry, comparison.model)}, over ${wellOver}%.`,
      false,
    );
  } else if (isOverPercent(entry.after, over)) {
    const lower = lowerAlternative(entry, comparison);
    if (lower !== null)
      add(
        'lower_alternative',
        `${entry.name} would be at ${percentAfter(entry, comparison.model)}, and an allowed officer of the team at least ${LOWER_BY_POINTS} points lower.`,
        false,
        lower,
      );
  }
  return asked;
}

/** What is recorded with a decision by itself, since no choice could have been otherwise. */
export const NOTED_CODES = ['all_well_over'] as const;
export type NotedCode = (typeof NOTED_CODES)[number];

/** Well over capacity after, where every allowed officer of the routed team would be: nothing is asked, and it is recorded. */
export function notedByItself(entry: AssessedOfficer, comparison: Comparison): readonly NotedCode[] {
  const { wellOver } = comparison.model.thresholds;
  return isOverPercent(entry.after, wellOver) && everybodyWellOver(comparison) ? ['all_well_over'] : [];
}

function beyondGradeText({ name, judgement }: AssessedOfficer): string {
  const why = judgement.reasons.map((reason) => reason.text).join('; ');
  return `${name} may not hold this case by grade: ${why}.`;
}

function trainingText({ name, missingCourses }: AssessedOfficer, { model }: Comparison): string {
  const labels = model.ruleSet.courses
    .filter((course) => missingCourses.includes(course.course))
    .map((course) => course.label);
  return `${name} has not done ${labels.join(' and ')} training.`;
}
