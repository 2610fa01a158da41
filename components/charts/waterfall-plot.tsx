'use client';

import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { INNER_AXIS, namesAbove, PLAIN_AXIS } from './layout/axes';
import type { Box } from './layout/box';
import { percentLabel } from './layout/chart-lines';
import { OVER_LINE, WELL_OVER_LINE } from './layout/line-paint';
import { INK, LINE, LOAD, LOAD_OVER } from './layout/palette';
import {
  STEP_BAR,
  STEP_HEIGHT,
  WATERFALL_FOOT,
  waterfallHeight,
  type WaterfallProps,
  waterfallScale,
  type WaterfallStep,
  waterfallTicks,
} from './layout/waterfall-layout';

/** Room for the figure after the longest bar. */
const RIGHT = 64;
const LEFT = 6;
/** Room that a written percentage takes across, in pixels. */
const WORDS = 70;

/** Draws the steps; the scale covers them and no more, so a small week is still seen: the ends are marks, not bars. */
export function WaterfallPlot({ steps, lines, width }: WaterfallProps & { readonly width: number }) {
  const { low, high } = waterfallScale(steps);
  const ticks = waterfallTicks(low, high, Math.max(2, Math.floor((width - RIGHT) / WORDS)));
  return (
    <BarChart
      data={steps.map((step, index) => ({ id: index, span: [step.from, step.to] }))}
      layout="vertical"
      width={width}
      height={waterfallHeight(steps.length)}
      margin={{ top: 0, right: RIGHT, bottom: 0, left: LEFT }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={LINE} verticalValues={[...ticks]} />
      <XAxis
        {...PLAIN_AXIS}
        type="number"
        domain={[low, high]}
        ticks={ticks}
        tickFormatter={(tenths: number) => percentLabel(tenths / 10)}
        height={WATERFALL_FOOT}
      />
      <YAxis
        {...INNER_AXIS}
        tick={namesAbove(
          steps.map((step, index) => ({ text: step.label, strong: isEnd(steps, index) })),
          STEP_BAR / 2 + 5,
        )}
      />
      <ReferenceLine x={lines.wellOver * 10} {...WELL_OVER_LINE} />
      <ReferenceLine x={lines.over * 10} {...OVER_LINE} />
      <Bar
        dataKey="span"
        barSize={STEP_BAR}
        isAnimationActive={false}
        shape={({ x, y, width: length, height, index }) => {
          const step = steps[index];
          if (!step) return null;
          return <Step step={step} end={isEnd(steps, index)} box={{ x, y, width: length, height }} />;
        }}
      />
    </BarChart>
  );
}

function isEnd(steps: readonly WaterfallStep[], index: number): boolean {
  return index === 0 || index === steps.length - 1;
}

interface StepProps {
  readonly step: WaterfallStep;
  readonly end: boolean;
  /** From the figure before to the figure after: its width is below 0 where the step goes down. */
  readonly box: Box;
}

function Step({ step, end, box: { x: from, y, width, height } }: StepProps) {
  const to = from + width;
  return (
    <g>
      {end ? (
        <rect x={from - 3} y={y - 1} width={6} height={height + 2} fill={INK} />
      ) : (
        <>
          <rect
            x={Math.min(from, to)}
            y={y}
            width={Math.max(Math.abs(width), 1.5)}
            height={height}
            fill={width > 0 ? LOAD_OVER : LOAD}
          />
          <line x1={to} x2={to} y1={y + height} y2={y + STEP_HEIGHT} stroke={LINE} />
        </>
      )}
      <text x={Math.max(from, to) + 7} y={y + height / 2 + 5} className="is-strong is-halo">
        {step.text}
      </text>
    </g>
  );
}
