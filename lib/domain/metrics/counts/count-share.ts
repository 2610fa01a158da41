import { percentRoundedHalfUp } from '../../../kernel/ratio';

/** How many of how many, and the share in per cent, half up to 1 decimal; null where there is nothing to share. */
export interface CountShare {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
}

/** A share before it is one: shares of parts are added up as these. */
export type CountedOf = Pick<CountShare, 'count' | 'of'>;

/** The share that a count is of a whole. */
export function shareOf(count: number, of: number): CountShare {
  return { count, of, percent: percentRoundedHalfUp(count, of, 1) };
}

/** The share of the items that pass a test. */
export function shareWhere<T>(items: readonly T[], test: (item: T) => boolean): CountShare {
  return shareOf(items.filter(test).length, items.length);
}
