'use client';

import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatWhole } from '@/lib/kernel/format';
import { PLAIN_AXIS } from '../../charts/layout/axes';
import { type ChartLines, clearOfLines, percentLabel } from '../../charts/layout/chart-lines';
import { percentTicks, wholeTicks } from '../../charts/layout/chart-scales';
import { INK, INK_2, LINE, TREND } from '../../charts/layout/palette';
import { timeTicks } from '../../charts/layout/time-scale';
import { END_WIDTH, MONTHS_HEIGHT, SCALE_WIDTH } from '../../charts/layout/trend-layout';
import { EndLabel } from '../../charts/trend-panels';
import { WorkloadLines } from '../../charts/workload-lines';

/** A day of the line, since 1970. */
export interface TrendSpot {
  readonly day: number;
  readonly value: number | null;
}

export interface FigurePlotProps {
  readonly spots: readonly TrendSpot[];
  /** The model's lines, for a workload alone: its scale does not begin at 0. */
  readonly lines: ChartLines | null;
  readonly percent: boolean;
  /** Days with a mark, by the number written at it. */
  readonly marks: readonly {
    readonly day: number;
    readonly number: number;
    readonly kind: 'rules' | 'officers';
  }[];
  readonly lastText: string;
  readonly lastDay: string;
  /** The day that is read; null for none. */
  readonly read: number | null;
}

/** Height of the line's part, and room above it for the numbers of marks. In pixels. */
const PANEL = 220;
const ABOVE = 26;
const FOOT = MONTHS_HEIGHT + 10;
const FIGURE_HEIGHT = ABOVE + PANEL + FOOT;
/** Room that a written percentage takes up, in pixels. */
const WORDS = 17;

/** Draws one figure over days, with a break at the foot of its scale where that does not begin at 0. */
export function FigureTrendPlot(
  props: FigurePlotProps & { readonly width: number; readonly narrow: boolean },
) {
  const { spots, lines, percent, marks, lastText, lastDay, read, width, narrow } = props;
  const values = spots.flatMap(({ value }) => value ?? []);
  const ticks = lines === null ? wholeTicks(Math.max(...values, 1), 4) : percentTicks(values, lines);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const room = ((high - low) / PANEL) * WORDS;
  const written = lines === null ? ticks : clearOfLines(ticks, lines, room);
  const first = spots[0]?.day ?? 0;
  const last = Math.max(spots.at(-1)?.day ?? 1, first + 1);
  const spot = spots.find(({ day }) => day === read);
  return (
    <LineChart
      data={[...spots]}
      width={width}
      height={FIGURE_HEIGHT}
      margin={{ top: ABOVE, right: END_WIDTH, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...written]} />
      {daysAxis({ first, last }, narrow)}
      {figureAxis({ low, high }, written, percent)}
      {lines === null ? null : <WorkloadLines lines={lines} axis="y" words="left" />}
      {low === 0 ? null : <AxisBreak />}
      {marks.map(({ day, number, kind }) => (
        <ReferenceLine
          key={number}
          x={day}
          stroke={INK_2}
          strokeDasharray={kind === 'rules' ? '6 3' : '2 3'}
          label={{ value: String(number), position: 'top', className: 'is-strong' }}
        />
      ))}
      <Line
        type="linear"
        dataKey="value"
        stroke={TREND}
        strokeWidth={2.5}
        dot={false}
        isAnimationActive={false}
      />
      {endMark(spots.at(-1), lastText, lastDay)}
      {spot === undefined ? null : <ReferenceLine x={spot.day} stroke={INK} />}
      {spot === undefined || spot.value === null ? null : (
        <ReferenceDot x={spot.day} y={spot.value} r={5.5} fill="#fff" stroke={INK} strokeWidth={2.5} />
      )}
    </LineChart>
  );
}

function daysAxis({ first, last }: { readonly first: number; readonly last: number }, narrow: boolean) {
  const months = new Map(timeTicks(first, last, narrow ? 4 : 7).map((tick) => [tick.day, tick.label]));
  return (
    <XAxis
      {...PLAIN_AXIS}
      type="number"
      dataKey="day"
      domain={[first, last]}
      ticks={[...months.keys()]}
      tickLine={{ stroke: INK_2 }}
      tickSize={5}
      tickMargin={3}
      tickFormatter={(day: number) => months.get(day) ?? ''}
      height={FOOT}
    />
  );
}

function figureAxis(
  { low, high }: { readonly low: number; readonly high: number },
  written: readonly number[],
  percent: boolean,
) {
  return (
    <YAxis
      {...PLAIN_AXIS}
      type="number"
      domain={[low, high]}
      ticks={[...written]}
      tickFormatter={percent ? percentLabel : formatWhole}
      width={SCALE_WIDTH}
    />
  );
}

/** A dot where the line ends, with the figure of now in words. */
function endMark(end: TrendSpot | undefined, text: string, day: string) {
  if (end === undefined || end.value === null) return null;
  return (
    <ReferenceDot
      x={end.day}
      y={end.value}
      r={4.5}
      fill={TREND}
      stroke="none"
      ifOverflow="visible"
      label={<EndLabel text={text} day={day} />}
    />
  );
}

/** Two slanted strokes across the foot of the scale: it does not begin at 0. */
function AxisBreak() {
  const [x, y] = [SCALE_WIDTH, ABOVE + PANEL];
  return (
    <g aria-hidden="true">
      <line x1={x} x2={x} y1={ABOVE} y2={y} stroke={INK_2} />
      <path
        d={`M${x - 7},${y - 10} l14,-7 M${x - 7},${y - 3} l14,-7`}
        stroke={INK}
        strokeWidth={2}
        fill="none"
      />
    </g>
  );
}
