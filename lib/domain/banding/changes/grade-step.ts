import type { Banding, BandingModel } from '../bands/banding-types';
import { GRADE_ROLE_LABELS } from '../labels';

/** The steps of the lowest grade, lowest first (docs/rules/oversight.md, O-5). */
const GRADE_STEPS = ['ordinary', 'standalone', 'undecided', 'senior'] as const;
export type GradeStep = (typeof GRADE_STEPS)[number];

type NamedGrades = Pick<BandingModel, 'ordinaryName' | 'seniorName'>;

/** Where the lowest grade of a case stands: case manager, with CP-STANDALONE, undecided, senior case manager. */
export function gradeStepOf({
  minimumRole,
  minimumGradeUndecided,
  communityPayback,
}: Pick<Banding, 'minimumRole' | 'minimumGradeUndecided' | 'communityPayback'>): GradeStep {
  if (minimumRole === 'senior') return 'senior';
  if (minimumGradeUndecided) return 'undecided';
  return communityPayback === 'CP-STANDALONE' ? 'standalone' : 'ordinary';
}

/** The rank of a step, 0 the lowest. */
export function gradeRank(step: GradeStep): number {
  return GRADE_STEPS.indexOf(step);
}

/** A step as people read it, by the names that the model gives its grades: "case manager until it is decided". */
export function gradeStepWords(
  step: GradeStep,
  { ordinaryName = GRADE_ROLE_LABELS.ordinary, seniorName = GRADE_ROLE_LABELS.senior }: NamedGrades,
): string {
  switch (step) {
    case 'ordinary':
      return ordinaryName;
    case 'standalone':
      return `${ordinaryName} with oversight by the Community Payback unit`;
    case 'undecided':
      return `${ordinaryName} until it is decided`;
    case 'senior':
      return seniorName;
  }
}
