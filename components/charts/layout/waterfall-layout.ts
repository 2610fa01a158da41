import type { ChartLines } from './chart-lines';

export interface WaterfallStep {
  readonly label: string;
  /** Workload before and after the step, in tenths of a per cent: 1,028 is 102.8%. The ends have the same twice. */
  readonly from: number;
  readonly to: number;
  /** "+4.3" or "102.8%" */
  readonly text: string;
}

export interface WaterfallProps {
  /** The old figure first, the new one last. */
  readonly steps: readonly WaterfallStep[];
  readonly lines: ChartLines;
}

/** Height of a step: its words, and its bar below them. In pixels. */
export const STEP_HEIGHT = 42;
export const STEP_BAR = 18;
export const WATERFALL_FOOT = 26;
/** The least that a scale covers, in tenths: a small week is still seen, and not blown up. */
const LEAST_SPAN = 20;

/** The height of so many steps, in pixels. */
export function waterfallHeight(steps: number): number {
  return steps * STEP_HEIGHT + WATERFALL_FOOT;
}

/** What the scale covers, in tenths: the steps and no more. */
export function waterfallScale(steps: readonly WaterfallStep[]): {
  readonly low: number;
  readonly high: number;
} {
  const values = steps.flatMap((step) => [step.from, step.to]);
  const low = Math.min(...values);
  return { low, high: Math.max(...values, low + LEAST_SPAN) };
}

/** Whole per cents to write along the scale, in tenths: every one, second, fifth ... so that no more than so many are written. */
export function waterfallTicks(low: number, high: number, most: number): readonly number[] {
  const every = [10, 20, 50, 100, 200, 500].find((size) => (high - low) / size <= most) ?? 1_000;
  const first = Math.ceil(low / every) * every;
  return Array.from({ length: Math.floor((high - first) / every) + 1 }, (_, index) => first + index * every);
}
