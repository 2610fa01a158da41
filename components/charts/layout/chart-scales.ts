import type { ChartLines } from './chart-lines';

/** Round numbers from 0 to at least the highest value, in at most so many steps of 1, 2 or 5 times a power of ten. */
export function wholeTicks(highest: number, mostSteps: number): readonly number[] {
  const rough = Math.max(highest, 1) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough,
  );
  const count = Math.ceil(Math.max(highest, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** A percentage scale in steps of 10 (or 20) that holds every value and both lines, with room below the first. */
export function percentTicks(values: readonly number[], { over, wellOver }: ChartLines): readonly number[] {
  const low = Math.min(...values, over - 10);
  const high = Math.max(...values, wellOver);
  const step = high - low > 80 ? 20 : 10;
  const start = Math.floor(low / step) * step;
  const count = Math.ceil((high - start) / step);
  return Array.from({ length: count + 1 }, (_, index) => start + index * step);
}

/**
 * How far above (negative) or below its line each dot is moved, in dots, so that none hides another: dots within one
 * dot of each other across are stacked, alternately up and down. Positions in pixels, in any order.
 */
export function stackDots(positions: readonly number[], size: number): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const levels: number[] = positions.map(() => 0);
  const ends = new Map<number, number>();
  for (const index of order) {
    const x = positions[index] ?? 0;
    let level = 0;
    while ((ends.get(level) ?? -Infinity) > x - size) level = level > 0 ? -level : 1 - level;
    ends.set(level, x);
    levels[index] = level;
  }
  return levels;
}
