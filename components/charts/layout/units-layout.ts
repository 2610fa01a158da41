import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import type { Address } from '@/lib/kernel/address';
import type { ChartLines } from './chart-lines';
import type { DotRole } from './palette';

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  /** Null without points available. */
  readonly percent: number | null;
  /** As written: "111.6%". */
  readonly text: string;
  readonly state: WorkloadState;
  /** Officers over the first line, as written: "29 of 32". */
  readonly over: string;
  /** The unit's own page. */
  readonly href?: Address;
  /** Workloads of its officers, without names; leave out those with no capacity, and the whole list above team level if it is long. */
  readonly officers?: readonly { readonly percent: number; readonly role: DotRole }[];
}

export interface UnitsFigures {
  /** Highest first. */
  readonly units: readonly UnitRow[];
  readonly lines: ChartLines;
}

export interface UnitsLayout {
  readonly dots: boolean;
  /** The size of a dot, in pixels. */
  readonly dot: number;
  /** Where the scale begins and ends, in per cent. */
  readonly low: number;
  readonly high: number;
  readonly rowHeight: number;
  readonly height: number;
}

/** The width of the narrow layout on the narrowest screen, and of the wide one on most: rows are high enough for it. */
export const UNITS_WIDTHS = { wide: 1100, narrow: 248 } as const;

/** More dots than this run into each other: units are then drawn as bars. */
const MOST_DOTS = 300;
/** A container narrower than this has its names above the marks. In pixels. */
const NARROW = 860;
/** In pixels: the names of the lines above the rows, the scale below them. */
export const UNITS_HEAD = 26;
export const UNITS_FOOT = 34;
/** How far past the second line the scale reaches at least and at most, in per cent. */
const PAST = { least: 30, most: 130 };
/** How far below the first line the scale of dots reaches at most: one officer far below pushes nobody together. In per cent. */
const MOST_BELOW = 60;

/** Room for the figures at the right, and for the names at the left where they have a column of their own. */
export function unitsEdges(narrow: boolean): { readonly left: number; readonly right: number } {
  return narrow ? { left: 8, right: 20 } : { left: 150, right: 175 };
}

/** How the units are laid out at about this width: dots or bars, scale and heights. Pure. */
export function unitsLayout({ units, lines }: UnitsFigures, width: number): UnitsLayout {
  const narrow = width < NARROW;
  const dotCount = units.reduce((sum, unit) => sum + (unit.officers?.length ?? 0), 0);
  const dots = dotCount > 0 && dotCount <= MOST_DOTS;
  const percents = units.flatMap((unit) => [
    unit.percent ?? lines.over,
    ...(dots ? (unit.officers ?? []).map((one) => one.percent) : []),
  ]);
  const { low, high } = scaleOf(percents, lines, dots);
  const dot = narrow ? 7 : 9;
  const rowHeight = dots ? dotRowHeight(units, { low, high, width, narrow, dot }) : narrow ? 48 : 34;
  const height = Math.ceil(units.length * rowHeight + UNITS_HEAD + UNITS_FOOT);
  return { dots, dot, low, high, rowHeight, height };
}

/** How many officers stand at an end of the scale, since their workload lies beyond it; 0 where units are bars. */
export function beyondScale(
  { units }: Pick<UnitsFigures, 'units'>,
  { dots, low, high }: Pick<UnitsLayout, 'dots' | 'low' | 'high'>,
): { readonly below: number; readonly above: number } {
  const percents = dots ? units.flatMap((unit) => (unit.officers ?? []).map((one) => one.percent)) : [];
  return {
    below: percents.filter((percent) => percent < low).length,
    above: percents.filter((percent) => percent > high).length,
  };
}

/** Bars stand on 0; dots begin a little below the lowest, or so far below the first line. */
function scaleOf(percents: readonly number[], { over, wellOver }: ChartLines, dots: boolean) {
  const low = Math.floor((Math.min(...percents, over - 10) - 2) / 20) * 20;
  const highest = Math.max(...percents, wellOver + 20);
  const high = Math.max(Math.ceil((highest + 2) / 10) * 10, wellOver + PAST.least);
  return { low: dots ? Math.max(0, low, over - MOST_BELOW) : 0, high: Math.min(high, wellOver + PAST.most) };
}

/** Round percentages to write below the rows, the first line among them where it is one; the 0 of the scale goes without saying. */
export function unitsTicks(
  { low, high }: Pick<UnitsLayout, 'low' | 'high'>,
  { over }: ChartLines,
  narrow: boolean,
): readonly number[] {
  const every = narrow ? 40 : 20;
  const begin = over % 20 === 0 ? over % every : 0;
  return Array.from(
    { length: Math.floor((high - begin) / every) + 1 },
    (_, step) => begin + step * every,
  ).filter((tick) => tick > 0 && tick >= low);
}

function dotRowHeight(
  units: readonly UnitRow[],
  {
    low,
    high,
    width,
    narrow,
    dot,
  }: Pick<UnitsLayout, 'low' | 'high' | 'dot'> & { readonly width: number; readonly narrow: boolean },
): number {
  const { left, right } = unitsEdges(narrow);
  const perPercent = (width - left - right) / (high - low);
  const reach = dot / perPercent;
  const deepest = Math.max(
    1,
    ...units.map((unit) => {
      const sorted = (unit.officers ?? []).map((one) => one.percent).sort((a, b) => a - b);
      return Math.max(
        0,
        ...sorted.map((from) => sorted.filter((to) => to >= from && to < from + reach).length),
      );
    }),
  );
  return Math.max(narrow ? 70 : 55, deepest * dot + 16 + (narrow ? 24 : 0));
}
