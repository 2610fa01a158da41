import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import type { ChartLines } from './chart-lines';

export interface OfficerColumn {
  /** Key of the officer. */
  readonly id: string;
  /** Short: the surname, with an initial where two share it. */
  readonly name: string;
  readonly grade: string;
  /** The workload to draw, in per cent; null without points available (never 0). */
  readonly percent: number | null;
  /** As written: "112.4%", or "None". */
  readonly text: string;
  readonly state: WorkloadState;
}

export interface OfficersPlotProps {
  readonly officers: readonly OfficerColumn[];
  readonly lines: ChartLines;
  readonly width: number;
}

/** More officers than this do not fit as columns: they are drawn as rows at any width. */
export const MOST_COLUMNS = 17;
/** So many columns fit in a frame of half the width. */
export const FEW_COLUMNS = 9;
export const COLUMNS_HEIGHT = 330;
const STEP = 25;
const ROW = 30;
/** What stands above the first row: the names of the lines. */
export const ROWS_HEAD = 30;

/** The height of so many officers as rows, in pixels. */
export function rowsHeight(count: number): number {
  return count * ROW + ROWS_HEAD;
}

/** Where the scale ends, in per cent: room above the second line, in steps of 25, and no more than four steps past it. */
export function scaleTop(officers: readonly OfficerColumn[], { over, wellOver }: ChartLines): number {
  const highest = Math.max(...officers.map((officer) => officer.percent ?? over), wellOver);
  const least = Math.floor(wellOver / STEP + 1) * STEP;
  return Math.min(Math.max(least, Math.ceil(highest / STEP) * STEP), least + 3 * STEP);
}

/** Every step of a scale that ends here, in per cent. */
export function scaleSteps(top: number): readonly number[] {
  return Array.from({ length: Math.floor(top / STEP) + 1 }, (_, step) => step * STEP);
}

/** What a bar is as long as: an officer without points available has a whole hatched bar, and no number. */
export function drawnPercent(officer: OfficerColumn, top: number, { over }: ChartLines): number {
  return Math.min(officer.percent ?? over, top);
}
