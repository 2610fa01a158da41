import { type IsoDate, toEpochDay } from '@/lib/kernel/dates';

/** About the width of a character of chart text, in pixels. */
const CHARACTER = 7.2;
const GAP = 8;

export interface TrendInterval {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** "QA audits" */
  readonly label: string;
}

export interface PlacedInterval {
  readonly interval: TrendInterval;
  /** Its label; cut only where it is longer than the whole chart is wide. */
  readonly text: string;
  /** From 0, top to bottom. One whose words stand below it takes the next lane too. */
  readonly lane: number;
  /** Pixels from the left of the scale. */
  readonly start: number;
  readonly end: number;
  readonly words: 'within' | 'before' | 'after' | 'below';
  /** Where words below begin: pixels from the left of the scale. */
  readonly wordsStart: number;
}

export interface IntervalScale {
  /** Days since 1970. */
  readonly first: number;
  readonly last: number;
  /** Pixels: the scale, and the room for words on its left and its right. */
  readonly across: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Lays reductions and absences out below a scale of days that is so many pixels across: each as a bar, its words
 * within it where they fit, else beside it on the roomier side, else in a line of their own below; those that would touch stand in
 * lanes. Pure.
 */
export function placeIntervals(
  intervals: readonly TrendInterval[],
  scale: IntervalScale,
): readonly PlacedInterval[] {
  const span = Math.max(scale.last - scale.first, 1);
  const toX = (day: number): number =>
    ((Math.min(Math.max(day, scale.first), scale.last) - scale.first) / span) * scale.across;
  const laneEnds: number[] = [];
  return [...intervals]
    .filter((one) => toEpochDay(one.to) >= scale.first && toEpochDay(one.from) <= scale.last)
    .map((interval) => withWords(interval, toX, scale))
    .sort((a, b) => a.left - b.left)
    .map(({ left, right, ...placed }) => {
      const isFree = (lane: number): boolean => (laneEnds[lane] ?? -Infinity) + GAP <= left;
      const takes = lanesOf(placed);
      let lane = 0;
      while (!takes.every((below) => isFree(lane + below))) lane += 1;
      for (const below of takes) laneEnds[lane + below] = right;
      return { ...placed, lane };
    });
}

/** How many lanes a layout takes. */
export function laneCount(placed: readonly PlacedInterval[]): number {
  return Math.max(0, ...placed.map((one) => one.lane + lanesOf(one).length));
}

/** The lanes that one takes, counted from its own. */
function lanesOf({ words }: Pick<PlacedInterval, 'words'>): readonly number[] {
  return words === 'below' ? [0, 1] : [0];
}

function withWords(
  interval: TrendInterval,
  toX: (day: number) => number,
  { across, left, right }: IntervalScale,
) {
  const start = toX(toEpochDay(interval.from));
  const end = Math.max(toX(toEpochDay(interval.to)), start + 3);
  const before = left + start - 6;
  const after = across - end + right - 6;
  const wanted = interval.label.length * CHARACTER;
  const words = wordsPlace(end - start, wanted, before, after);
  const text = words === 'below' ? cut(interval.label, left + across + right) : interval.label;
  const width = text.length * CHARACTER;
  const wordsStart = Math.max(Math.min(start, across + right - width), -left);
  return {
    interval,
    text,
    start,
    end,
    words,
    wordsStart,
    left: { before: start - width - 6, below: Math.min(start, wordsStart), within: start, after: start }[
      words
    ],
    right: { before: end, below: Math.max(end, wordsStart + width), within: end, after: end + width + 6 }[
      words
    ],
  };
}

function wordsPlace(bar: number, width: number, before: number, after: number): PlacedInterval['words'] {
  if (bar > width + 16) return 'within';
  if (Math.max(before, after) < width) return 'below';
  return before > after ? 'before' : 'after';
}

function cut(label: string, room: number): string {
  const letters = Math.floor(room / CHARACTER);
  return label.length <= letters ? label : `${label.slice(0, Math.max(letters - 1, 1)).trimEnd()}…`;
}
