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
  /** Its label, cut where there is no room for all of it. */
  readonly text: string;
  /** From 0, top to bottom. */
  readonly lane: number;
  /** Pixels from the left of the scale. */
  readonly start: number;
  readonly end: number;
  readonly words: 'within' | 'before' | 'after';
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
 * within it where they fit, else beside it on the roomier side; those that would touch stand in lanes. Pure.
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

function withWords(
  interval: TrendInterval,
  toX: (day: number) => number,
  { across, left, right }: IntervalScale,
) {
  const start = toX(toEpochDay(interval.from));
  const end = Math.max(toX(toEpochDay(interval.to)), start + 3);
  const before = left + start - 6;
  const after = across - end + right - 6;
  const words = wordsPlace(end - start, interval.label.length * CHARACTER, before > after);
  const text = words === 'within' ? interval.label : cut(interval.label, Math.max(before, after));
  const width = text.length * CHARACTER;
  return {
    interval,
    text,
    start,
    end,
    words,
    left: words === 'before' ? start - width - 6 : start,
    right: words === 'after' ? end + width + 6 : end,
  };
}

function wordsPlace(bar: number, width: number, roomierBefore: boolean): PlacedInterval['words'] {
  if (bar > width + 16) return 'within';
  return roomierBefore ? 'before' : 'after';
}

function cut(label: string, room: number): string {
  const letters = Math.floor(room / CHARACTER);
  return label.length <= letters ? label : `${label.slice(0, Math.max(letters - 1, 1)).trimEnd()}…`;
}
