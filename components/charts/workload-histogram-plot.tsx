'use client';

import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { wholeTicks } from './layout/chart-scales';
import { edgesToWrite } from './layout/histogram-edges';
import { HATCH_EDGE, HATCH_NONE, INK, INK_2, LINE, LOAD, LOAD_OVER } from './layout/palette';
import type { WorkloadHistogramProps } from './workload-histogram';

const TOP = 60;
const FOOT = 270;
const LEFT = 36;
const RIGHT = 4;

interface Column {
  readonly middle: number;
  readonly count: number;
  readonly kind: 'under' | 'over' | 'none';
}

/** Draws the steps on a percentage scale, so that the lines stand exactly between them. */
export function WorkloadHistogramPlot(
  props: Omit<WorkloadHistogramProps, 'label'> & { readonly width: number },
) {
  const { steps, noCapacity, width } = props;
  const low = steps[0]?.from ?? 50;
  const high = steps.at(-1)?.to ?? 130;
  const step = (steps[0]?.to ?? 60) - low;
  const end = noCapacity > 0 ? high + step * 2 : high;
  const across = width - LEFT - RIGHT;
  const toX = (percent: number): number => LEFT + ((percent - low) / (end - low)) * across;
  const columns: readonly Column[] = [
    ...steps.map((one) => ({
      middle: (one.from + one.to) / 2,
      count: one.count,
      kind: one.from >= 100 ? ('over' as const) : ('under' as const),
    })),
    ...(noCapacity > 0 ? [{ middle: high + step * 1.5, count: noCapacity, kind: 'none' as const }] : []),
  ];
  const ticks = wholeTicks(Math.max(...columns.map((column) => column.count), 1), 5);
  return (
    <BarChart
      data={[...columns]}
      width={width}
      height={320}
      margin={{ top: TOP, right: RIGHT, bottom: 50, left: LEFT }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...ticks]} />
      <XAxis type="number" dataKey="middle" domain={[low, end]} hide />
      <YAxis domain={[0, ticks.at(-1) ?? 1]} ticks={[...ticks]} hide />
      <Bar
        dataKey="count"
        isAnimationActive={false}
        shape={({ y, height, index }) => {
          const column = columns[index];
          const half = ((step / (end - low)) * across) / 2 - 1;
          return column && column.count > 0 ? (
            <Step column={column} x={toX(column.middle)} half={half} y={y} height={height} />
          ) : null;
        }}
      />
      <ReferenceLine
        x={110}
        stroke={INK_2}
        strokeDasharray="5 4"
        segment={[
          { x: 110, y: 0 },
          { x: 110, y: ticks.at(-1) ?? 1 },
        ]}
      />
      <Lines {...props} toX={toX} />
      <Axes {...props} toX={toX} high={high} step={step} ticks={ticks} />
    </BarChart>
  );
}

function Step({
  column,
  x,
  half,
  y,
  height,
}: {
  readonly column: Column;
  readonly x: number;
  readonly half: number;
  readonly y: number;
  readonly height: number;
}) {
  const box = { x: x - half, width: half * 2, y, height };
  return (
    <g>
      {column.kind === 'none' ? (
        <rect {...box} fill={HATCH_NONE} stroke={HATCH_EDGE} />
      ) : (
        <rect {...box} fill={column.kind === 'over' ? LOAD_OVER : LOAD} />
      )}
      {half * 2 >= 9 * String(column.count).length ? (
        <text x={x} y={y - 6} textAnchor="middle" className="is-ink">
          {column.count}
        </text>
      ) : null}
    </g>
  );
}

interface LinesProps extends Omit<WorkloadHistogramProps, 'label' | 'steps' | 'noCapacity'> {
  readonly width: number;
  readonly toX: (percent: number) => number;
}

/** The two lines, reaching up to their words. */
function Lines({ atOrUnder100, over100, over110, width, toX }: LinesProps) {
  const short = width < 420;
  return (
    <g>
      <line x1={toX(100)} x2={toX(100)} y1={4} y2={FOOT} stroke={INK} strokeWidth={2} />
      <line x1={toX(110)} x2={toX(110)} y1={26} y2={TOP} stroke={INK_2} strokeDasharray="5 4" />
      <text x={toX(100) - 6} y={16} textAnchor="end">
        {`${short ? '100% or under' : 'At or under 100%'}: ${atOrUnder100}`}
      </text>
      <text x={toX(100) + 6} y={16} className="is-strong">
        {`Over 100%: ${over100}`}
      </text>
      <text x={toX(110) + 6} y={36}>
        {`${short ? 'over 110%' : 'of which over 110%'}: ${over110}`}
      </text>
    </g>
  );
}

interface AxesProps extends Pick<WorkloadHistogramProps, 'steps' | 'noCapacity'> {
  readonly toX: (percent: number) => number;
  readonly high: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** What is written beside and below the columns. */
function Axes({ steps, noCapacity, toX, high, step, ticks }: AxesProps) {
  const top = ticks.at(-1) ?? 1;
  return (
    <g>
      {ticks.map((tick) => (
        <text key={tick} x={LEFT - 8} y={FOOT - (tick / top) * (FOOT - TOP) + 5} textAnchor="end">
          {tick}
        </text>
      ))}
      <g textAnchor="middle">
        {edgesToWrite(steps, toX(110) - toX(100)).map((edge) => (
          <text key={edge} x={toX(edge)} y={FOOT + 18} className={edge === 100 ? 'is-strong' : undefined}>
            {`${edge}%`}
          </text>
        ))}
        <text x={(LEFT + toX(high)) / 2} y={FOOT + 38}>
          Workload
        </text>
        {noCapacity > 0 ? (
          <text y={FOOT + 18}>
            <tspan x={toX(high + step * 1.5)}>No</tspan>
            <tspan x={toX(high + step * 1.5)} dy={16}>
              capacity
            </tspan>
          </text>
        ) : null}
      </g>
    </g>
  );
}
