import { quotientRoundedHalfUp } from '../kernel/ratio';

/** Live cases held by a grade for each full-time equivalent of its officers who hold cases; value null without any. */
export interface AverageCaseload {
  readonly value: number | null;
  readonly cases: number;
  readonly fte: number;
}

/** The average caseload as it is shown, a whole number half up; null without one. */
export function wholeAverage(average: AverageCaseload | undefined): number | null {
  if (average === undefined || average.value === null) return null;
  return quotientRoundedHalfUp(average.cases * 100, Math.round(average.fte * 100), 0);
}
