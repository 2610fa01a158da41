'use client';

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { COUNT_AXIS, percentTick, PLAIN_AXIS } from './layout/axes';
import { wholeTicks } from './layout/chart-scales';
import {
  HISTOGRAM_HEIGHT,
  HISTOGRAM_MARGINS,
  type HistogramColumn,
  type HistogramFigures,
  histogramScale,
  wordsBelow,
} from './layout/histogram-layout';
import { percentLabel } from './layout/chart-lines';
import { LINE } from './layout/palette';
import { HistogramLines } from './histogram-lines';
import { HistogramStepBar } from './histogram-step-bar';

/** Half of the word "capacity", in pixels. */
const HALF_WORD = 28;

/** Draws the steps on a percentage scale, so that the lines stand exactly where they are. */
export function WorkloadHistogramPlot(props: HistogramFigures & { readonly width: number }) {
  const { steps, lines, noCapacity, width } = props;
  const { top, right, foot, left } = HISTOGRAM_MARGINS;
  const { low, end, columns } = histogramScale(props);
  const counts = wholeTicks(Math.max(...columns.map((column) => column.count), 1), 5);
  const perStep = (width - left - right) / (columns.length + (noCapacity > 0 ? 1 : 0));
  const apart = columns.find((column) => column.kind === 'none');
  const written = wordsBelow(steps, lines, perStep);
  const places = written.map(({ at }) => at);
  return (
    <BarChart
      data={[...columns]}
      width={width}
      height={HISTOGRAM_HEIGHT}
      margin={{ top, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...counts]} />
      <XAxis
        {...PLAIN_AXIS}
        type="number"
        dataKey="middle"
        domain={[low, end]}
        ticks={apart ? [...places, apart.middle] : places}
        tick={tickOf(lines.over, written, apart, width)}
        height={foot}
        label={{ value: 'Workload', position: 'insideBottom', offset: 6, dx: apart ? -perStep : 0 }}
      />
      <YAxis {...COUNT_AXIS} domain={[0, counts.at(-1) ?? 1]} ticks={counts} width={left} />
      <Bar
        dataKey="count"
        isAnimationActive={false}
        shape={({ y, height, index }) => {
          const column = columns[index];
          return column && column.count > 0 ? (
            <HistogramStepBar column={column} y={y} height={height} />
          ) : null;
        }}
      />
      <HistogramLines {...props} />
    </BarChart>
  );
}

/** What is written below a place of the scale, or below the column of those without capacity. */
function tickOf(
  strong: number,
  written: ReturnType<typeof wordsBelow>,
  apart: HistogramColumn | undefined,
  width: number,
) {
  const Percent = percentTick(
    strong,
    (value) => written.find(({ at }) => at === value)?.text ?? percentLabel(value),
  );
  return function Tick(props: Parameters<typeof Percent>[0]) {
    if (Number(props.payload.value) !== apart?.middle) return <Percent {...props} />;
    const fits = width - Number(props.x) > HALF_WORD;
    const place = fits
      ? { x: props.x, textAnchor: 'middle' as const }
      : { x: width, textAnchor: 'end' as const };
    return (
      <text {...place} y={props.y}>
        <tspan dy="0.71em">No</tspan>
        <tspan x={place.x} dy={16}>
          capacity
        </tspan>
      </text>
    );
  };
}
