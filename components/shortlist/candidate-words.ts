import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { Verdict } from '../workload/verdict-tag';

/** The verdict that a screen shows: a training gap by its own name where the grade alone would be allowed. */
export function shownVerdict({
  verdict,
  gradeVerdict,
  trainingGap,
}: Pick<OfferedCandidate, 'verdict' | 'gradeVerdict' | 'trainingGap'>): Verdict {
  return trainingGap && gradeVerdict === 'allowed' ? 'training_gap' : verdict;
}
