/** How many have each value: whole numbers by name, so that counts of parts add up. */
export type ValueCounts = Readonly<Record<string, number>>;

/** What some values are spread over, in quarters of their own unit, so that all of it is whole numbers; and the line past which one stands out, in eighths. */
export interface Spread {
  readonly of: number;
  readonly lowerQuarters: number;
  readonly medianQuarters: number;
  readonly upperQuarters: number;
  readonly lineEighths: number;
}

/** Values of fewer than this are compared with nothing (docs/rules/measures.md, M-24). */
export const FEWEST_LIKE = 10;

/**
 * The quartiles of some values, each between the two values that it falls between, and the line: 1.5 times the distance between the
 * quartiles above the upper one. Null where there are too few.
 */
export function spreadOf(counts: ValueCounts): Spread | null {
  const values = Object.entries(counts)
    .map(([value, count]): [number, number] => [Number(value), count])
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a - b);
  const of = values.reduce((sum, [, count]) => sum + count, 0);
  if (of < FEWEST_LIKE) return null;
  const lowerQuarters = quarterAt(values, of - 1);
  const upperQuarters = quarterAt(values, 3 * (of - 1));
  return {
    of,
    lowerQuarters,
    medianQuarters: quarterAt(values, 2 * (of - 1)),
    upperQuarters,
    lineEighths: 2 * upperQuarters + 3 * (upperQuarters - lowerQuarters),
  };
}

/** Whether a value is past the line. */
export function isPast(value: number, { lineEighths }: Spread): boolean {
  return value * 8 > lineEighths;
}

/** How many of some values are past the line. */
export function countPast(counts: ValueCounts, spread: Spread): number {
  return Object.entries(counts).reduce(
    (sum, [value, count]) => sum + (isPast(Number(value), spread) ? count : 0),
    0,
  );
}

/** The value at a place counted in quarters from the lowest, times 4. */
function quarterAt(values: readonly (readonly [number, number])[], place: number): number {
  const below = Math.floor(place / 4);
  const past = place % 4;
  return (4 - past) * valueAt(values, below) + past * valueAt(values, past === 0 ? below : below + 1);
}

function valueAt(values: readonly (readonly [number, number])[], index: number): number {
  let left = index;
  for (const [value, count] of values) {
    if (left < count) return value;
    left -= count;
  }
  return 0;
}
