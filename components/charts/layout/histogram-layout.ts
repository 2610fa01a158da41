import type { Address } from '@/lib/kernel/address';
import { type ChartLines, percentLabel } from './chart-lines';

interface HistogramStep {
  /** Officers whose workload is over `from` and at most `to`, in per cent; the first step also has those at `from`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The list of these officers. */
  readonly href?: Address;
}

export interface HistogramFigures {
  /** Steps of one size, in order and without holes, with the first line among their edges. */
  readonly steps: readonly HistogramStep[];
  readonly lines: ChartLines;
  /** Officers who hold cases and have no points available: a column of their own. */
  readonly noCapacity: number;
  readonly noCapacityHref?: Address;
  readonly atOrUnder: number;
  readonly over: number;
  readonly wellOver: number;
}

export interface HistogramColumn extends HistogramStep {
  readonly middle: number;
  readonly kind: 'under' | 'over' | 'none';
}

export interface HistogramScale {
  readonly low: number;
  /** Where the last step ends. */
  readonly high: number;
  /** Where the scale ends: past the column of those without capacity, if there is one. */
  readonly end: number;
  readonly columns: readonly HistogramColumn[];
}

export const HISTOGRAM_HEIGHT = 320;
/** In pixels: above the plot stand the words of the lines, below it the edges and what they are, at its left the numbers. */
export const HISTOGRAM_MARGINS = { top: 60, right: 12, foot: 50, left: 36 } as const;

/** The columns on their scale, in per cent. Pure. */
export function histogramScale({
  steps,
  lines,
  noCapacity,
  noCapacityHref,
}: HistogramFigures): HistogramScale {
  const low = steps[0]?.from ?? 0;
  const high = steps.at(-1)?.to ?? lines.over;
  const size = high - (steps.at(-1)?.from ?? low);
  const columns = steps.map((step): HistogramColumn => {
    const kind = step.from >= lines.over ? 'over' : 'under';
    return { ...step, middle: (step.from + step.to) / 2, kind };
  });
  if (noCapacity === 0) return { low, high, end: high, columns };
  const [from, to] = [high + size, high + 2 * size];
  const apart: HistogramColumn = {
    ...{ from, to, middle: (from + to) / 2, count: noCapacity, kind: 'none' },
    ...(noCapacityHref === undefined ? {} : { href: noCapacityHref }),
  };
  return { low, high, end: to, columns: [...columns, apart] };
}

/** Room that a written percentage takes, in pixels. */
const ROOM = 42;
const TIGHT_ROOM = 44;

/** What is written below a histogram, and where, in per cent. */
interface WrittenBelow {
  readonly at: number;
  readonly text: string;
}

/**
 * What to write below a histogram: the first column holds everybody at its end or under, so it says so at its middle; then the edges
 * of `edgesToWrite` that leave it room. `perStep` is the width of a step, in pixels.
 */
export function wordsBelow(
  steps: readonly { readonly from: number; readonly to: number }[],
  lines: ChartLines,
  perStep: number,
): readonly WrittenBelow[] {
  const edges = edgesToWrite(steps, lines, perStep);
  const written = edges.map((at) => ({ at, text: percentLabel(at) }));
  const first = steps[0];
  if (first === undefined || first.to >= lines.over) return written;
  const middle = (first.from + first.to) / 2;
  const roomFrom = middle + (ROOM / perStep) * (first.to - first.from);
  if (lines.over < roomFrom) return written;
  return [{ at: middle, text: `≤${percentLabel(first.to)}` }, ...written.filter(({ at }) => at >= roomFrom)];
}

/**
 * The edges of steps to write below a histogram: always the first line, and as many others, evenly from it, as there is room
 * for; the second line too where it is an edge and fits. `perStep` is the width of a step, in pixels.
 */
export function edgesToWrite(
  steps: readonly { readonly from: number; readonly to: number }[],
  { over, wellOver }: ChartLines,
  perStep: number,
): readonly number[] {
  const edges = steps.map((step) => step.to);
  const at = edges.indexOf(over);
  const every = [2, 4, 6, 10].find((count) => count * perStep >= ROOM) ?? edges.length;
  const fitsBoth = every === 2 && perStep >= TIGHT_ROOM;
  return edges.filter(
    (edge, index) =>
      index !== edges.length - 1 && ((index - at) % every === 0 || (edge === wellOver && fitsBoth)),
  );
}
