'use client';

import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { INK, INK_2, LINE, LOAD, LOAD_OVER } from './layout/palette';
import { STEP_HEIGHT, type WaterfallStep } from './waterfall';

interface PlotProps {
  readonly steps: readonly WaterfallStep[];
  readonly width: number;
  readonly height: number;
}

const RIGHT = 64;
const LEFT = 6;
/** 100%, in tenths of a per cent. */
const FULL = 1_000;

/** Draws the steps; the scale covers them and no more, so a small week is still seen: the ends are marks, not bars. */
export function WaterfallPlot({ steps, width, height }: PlotProps) {
  const values = steps.flatMap((step) => [step.from, step.to]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, 20);
  const scale = (value: number): number => LEFT + ((value - low) / span) * (width - LEFT - RIGHT);
  const foot = steps.length * STEP_HEIGHT;
  const data = steps.map((step) => ({ id: step.label, value: span }));
  return (
    <BarChart
      data={data}
      layout="vertical"
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: height - foot, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, span]} hide />
      <YAxis type="category" dataKey="id" hide />
      {FULL >= low && FULL <= low + span ? <FullLine x={scale(FULL)} foot={foot} /> : null}
      <Bar
        dataKey="value"
        isAnimationActive={false}
        shape={({ index }) => {
          const step = steps[index];
          const end = index === 0 || index === steps.length - 1;
          return step ? <Step step={step} end={end} y={index * STEP_HEIGHT} scale={scale} /> : null;
        }}
      />
    </BarChart>
  );
}

function FullLine({ x, foot }: { readonly x: number; readonly foot: number }) {
  return (
    <g>
      <line x1={x} x2={x} y1={0} y2={foot} stroke={INK_2} strokeDasharray="4 3" />
      <text x={x} y={foot + 18} textAnchor={x < 30 ? 'start' : 'middle'}>
        100%
      </text>
    </g>
  );
}

interface StepProps {
  readonly step: WaterfallStep;
  readonly end: boolean;
  readonly y: number;
  readonly scale: (value: number) => number;
}

function Step({ step, end, y, scale }: StepProps) {
  const [from, to] = [scale(step.from), scale(step.to)];
  const left = Math.min(from, to);
  const wide = Math.abs(to - from);
  return (
    <g>
      <rect x={0} y={y + 2} width={step.label.length * 7.6 + 4} height={18} fill="#fff" />
      <text x={0} y={y + 16} className={end ? 'is-strong' : ''}>
        {step.label}
      </text>
      {end ? (
        <rect x={left - 3} y={y + 23} width={6} height={20} fill={INK} />
      ) : (
        <rect
          x={left}
          y={y + 24}
          width={Math.max(wide, 1.5)}
          height={18}
          fill={step.to > step.from ? LOAD_OVER : LOAD}
        />
      )}
      {end ? null : <line x1={to} x2={to} y1={y + 42} y2={y + STEP_HEIGHT + 23} stroke={LINE} />}
      <text x={Math.max(from, to) + 7} y={y + 39} className="is-strong">
        {step.text}
      </text>
    </g>
  );
}
