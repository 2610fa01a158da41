import { toEpochDay } from '@/lib/kernel/dates';
import type { TrendInterval } from '../trend-lines';

/** About the width of a character of chart text, in pixels. */
const CHARACTER = 7.2;
const GAP = 8;

export interface PlacedInterval {
  readonly interval: TrendInterval;
  /** From 0, top to bottom. */
  readonly lane: number;
  /** Pixels from the left of the scale. */
  readonly start: number;
  readonly end: number;
  readonly words: 'within' | 'before' | 'after';
}

/**
 * Lays reductions and absences out below a scale of days that is so many pixels across: each as a bar, its words
 * within it where they fit, else beside it on the roomier side; those that would touch stand in lanes. Pure.
 */
export function placeIntervals(
  intervals: readonly TrendInterval[],
  scale: { readonly first: number; readonly last: number; readonly across: number },
): readonly PlacedInterval[] {
  const span = Math.max(scale.last - scale.first, 1);
  const toX = (day: number): number =>
    ((Math.min(Math.max(day, scale.first), scale.last) - scale.first) / span) * scale.across;
  const laneEnds: number[] = [];
  return [...intervals]
    .filter((one) => toEpochDay(one.to) >= scale.first && toEpochDay(one.from) <= scale.last)
    .map((interval) => withWords(interval, toX, scale.across))
    .sort((a, b) => a.left - b.left)
    .map(({ left, right, ...placed }) => {
      const free = laneEnds.findIndex((end) => end + GAP <= left);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = right;
      return { ...placed, lane };
    });
}

/** How many lanes a layout takes. */
export function laneCount(placed: readonly PlacedInterval[]): number {
  return Math.max(0, ...placed.map((one) => one.lane + 1));
}

function withWords(interval: TrendInterval, toX: (day: number) => number, across: number) {
  const start = toX(toEpochDay(interval.from));
  const end = Math.max(toX(toEpochDay(interval.to)), start + 3);
  const width = interval.label.length * CHARACTER;
  const words: PlacedInterval['words'] =
    end - start > width + 16 ? 'within' : start > across - end ? 'before' : 'after';
  return {
    interval,
    start,
    end,
    words,
    left: words === 'before' ? start - width - 6 : start,
    right: words === 'after' ? end + width + 6 : end,
  };
}
