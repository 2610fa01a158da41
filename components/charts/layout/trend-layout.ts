import { type IsoDate, isoDate, toEpochDay } from '@/lib/kernel/dates';
import { formatDate } from '@/lib/kernel/format';
import type { ChartLines } from './chart-lines';
import { type IntervalScale, laneCount, placeIntervals, type TrendInterval } from './place-intervals';

export interface TrendPoint {
  readonly date: IsoDate;
  /** Workload in per cent; null where there is none: the line breaks. */
  readonly percent: number | null;
  /** The second panel: cases, or another count; null where not known. */
  readonly second?: number | null;
}

export interface TrendFigures {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  readonly lines: ChartLines;
  /** The last workload as written: "112.4%". */
  readonly lastText: string;
  /** The last of the second panel as written: "71 cases". Without it there is one panel. */
  readonly secondText?: string;
  /** What the second panel shows: "Cases". */
  readonly secondTitle?: string;
  /** Per cent on the second panel's scale (a share); else a count. */
  readonly secondIsShare?: boolean;
  /** Reductions and absences, drawn between the panels. */
  readonly intervals?: readonly TrendInterval[];
}

/** A point as the panels draw it: its day since 1970. */
export interface TrendDatum {
  readonly day: number;
  readonly percent: number | null;
  readonly second: number | null;
}

/** In pixels. The panels and the lanes share their left and right, so that a day stands at one place in all of them. */
export const MAIN_PANEL = 150;
export const SECOND_PANEL = 102;
/** The line above each panel that says what it shows. */
export const PANEL_TITLE = 22;
export const MONTHS_HEIGHT = 24;
export const LANE = 24;
export const SCALE_WIDTH = 44;
export const END_WIDTH = 84;

/** Pixels across that the scale has at least, in the wide and the narrow layout: room for lanes is kept by these. */
const ACROSS_WIDE = 430;
const ACROSS_NARROW = 150;

/**
 * What a trend says of its end, as a sentence: days are stored each night, so that its last figure is not the one of now that stands
 * elsewhere on the page.
 */
export function lastStoredWords(points: readonly { readonly onDate: IsoDate }[]): string {
  const last = points.at(-1);
  return last === undefined
    ? ''
    : `The last is as stored at the end of ${formatDate(last.onDate)}; today’s figure may differ.`;
}

/** The lanes and the height of a trend in a layout. Pure. */
export function trendLayout(
  { points, intervals = [], secondText }: TrendFigures,
  layout: 'wide' | 'narrow',
): { readonly lanes: number; readonly height: number } {
  const across = layout === 'wide' ? ACROSS_WIDE : ACROSS_NARROW;
  const lanes = laneCount(placeIntervals(intervals, laneScale(points, across)));
  const panels = MAIN_PANEL + PANEL_TITLE + (secondText ? SECOND_PANEL + PANEL_TITLE : 0);
  return { lanes, height: panels + lanes * LANE + MONTHS_HEIGHT };
}

/** The scale of days that lanes lie on, so many pixels across; their words may reach beside it. */
export function laneScale(points: readonly TrendPoint[], across: number): IntervalScale {
  return { ...daysOf(points), across, left: SCALE_WIDTH, right: END_WIDTH };
}

/** The first and the last day of a trend, as days since 1970; at least a day apart. */
export function daysOf(points: readonly TrendPoint[]): { readonly first: number; readonly last: number } {
  const first = toEpochDay(points[0]?.date ?? isoDate('2000-01-01'));
  return { first, last: Math.max(toEpochDay(points.at(-1)?.date ?? isoDate('2000-01-02')), first + 1) };
}

/** The points as the panels draw them. */
export function trendData(points: readonly TrendPoint[]): TrendDatum[] {
  return points.map(({ date, percent, second = null }) => ({ day: toEpochDay(date), percent, second }));
}
