import { quotientRoundedHalfUp } from '../../../kernel/ratio';

/** Live cases held by a grade for each full-time equivalent of its officers who hold cases; value null without any. */
export interface AverageCaseload {
  readonly value: number | null;
  readonly cases: number;
  readonly fte: number;
  /** The same by the FTE that these officers have left after reductions and absence, half up to 1 decimal; left out where a past day cannot tell. */
  readonly perAvailable?: number | null;
  readonly availableFte?: number;
}

/** The average caseload as it is shown, a whole number half up; null without one. */
export function wholeAverage(average: AverageCaseload | undefined): number | null {
  if (average === undefined || average.value === null) return null;
  return quotientRoundedHalfUp(average.cases * 100, Math.round(average.fte * 100), 0);
}

/** The average by available FTE as it is shown, a whole number half up; null without one. */
export function wholePerAvailable(average: AverageCaseload | undefined): number | null {
  if (average?.perAvailable === undefined || average.perAvailable === null) return null;
  return quotientRoundedHalfUp(average.cases * 100, Math.round((average.availableFte ?? 0) * 100), 0);
}
