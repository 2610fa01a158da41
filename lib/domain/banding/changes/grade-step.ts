import type { Banding } from '../bands/banding-types';
import { GRADE_ROLE_LABELS } from '../labels';

/** The steps of the lowest grade, lowest first (docs/rules/oversight.md, O-5). */
const GRADE_STEPS = ['ordinary', 'standalone', 'undecided', 'senior'] as const;
export type GradeStep = (typeof GRADE_STEPS)[number];

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

/** A step as people read it: "case manager who may turn out to need a senior case manager". */
export const GRADE_STEP_LABELS: Record<GradeStep, string> = {
  ordinary: GRADE_ROLE_LABELS.ordinary,
  standalone: `${GRADE_ROLE_LABELS.ordinary} with oversight by the Community Payback unit`,
  undecided: `${GRADE_ROLE_LABELS.ordinary} until it is decided`,
  senior: GRADE_ROLE_LABELS.senior,
};
