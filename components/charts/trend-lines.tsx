'use client';

import dynamic from 'next/dynamic';
import { type IsoDate, isoDate, toEpochDay } from '@/lib/kernel/dates';
import { LANE } from './interval-lanes';
import { LazyChart } from './layout/lazy-chart';
import { laneCount, placeIntervals } from './layout/place-intervals';

export interface TrendPoint {
  readonly date: IsoDate;
  /** Workload in per cent; null where there is none: the line breaks. */
  readonly percent: number | null;
  /** The second panel: cases, or another count; null where not known. */
  readonly second?: number | null;
}

export interface TrendInterval {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** "QA audits" */
  readonly label: string;
}

export interface TrendLinesProps {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** The last workload as written: "112.4%". */
  readonly lastText: string;
  /** The last of the second panel as written: "71 cases". Without it there is one panel. */
  readonly secondText?: string;
  /** Per cent on the second panel's scale (a share); else a count. */
  readonly secondIsShare?: boolean;
  /** Reductions and absences, drawn between the panels. */
  readonly intervals?: readonly TrendInterval[];
  readonly label: string;
}

const Plot = dynamic(() => import('./trend-lines-plot').then((module) => module.TrendLinesPlot), {
  ssr: false,
});

export const MAIN_PANEL = 146;
export const SECOND_PANEL = 92;

/** Pixels across that the scale has at least, in the wide and the narrow layout: room for lanes is kept by these. */
const ACROSS_WIDE = 430;
const ACROSS_NARROW = 150;

/** Workload over time against 100% and 110%; below it, on a scale of its own, a second figure. */
export function TrendLines({ label, ...figures }: TrendLinesProps) {
  const wide = placedAcross(figures, ACROSS_WIDE);
  const narrow = placedAcross(figures, ACROSS_NARROW);
  const heightWith = (lanes: number): number =>
    MAIN_PANEL + lanes * LANE + (figures.secondText ? SECOND_PANEL : 0) + 24;
  return (
    <LazyChart
      label={label}
      height={heightWith(laneCount(wide))}
      narrowHeight={heightWith(laneCount(narrow))}
    >
      {(size) => <Plot {...figures} {...size} lanes={laneCount(size.narrow ? narrow : wide)} />}
    </LazyChart>
  );
}

function placedAcross({ points, intervals = [] }: Omit<TrendLinesProps, 'label'>, across: number) {
  return placeIntervals(intervals, { ...daysOf(points), across });
}

/** The first and the last day of a trend, as days since 1970; at least a day apart. */
export function daysOf(points: readonly TrendPoint[]): { readonly first: number; readonly last: number } {
  const first = toEpochDay(points[0]?.date ?? isoDate('2000-01-01'));
  return { first, last: Math.max(toEpochDay(points.at(-1)?.date ?? isoDate('2000-01-02')), first + 1) };
}
