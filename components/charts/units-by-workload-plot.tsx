'use client';

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { INNER_AXIS, percentTick, PLAIN_AXIS } from './layout/axes';
import { percentLabel } from './layout/chart-lines';
import { LINE } from './layout/palette';
import {
  unitsEdges,
  type UnitRow,
  type UnitsFigures,
  type UnitsLayout,
  UNITS_FOOT,
  UNITS_HEAD,
  unitsTicks,
} from './layout/units-layout';
import { MarkLink } from './mark-link';
import { UnitBar, UnitDots } from './unit-marks';
import { WorkloadLines } from './workload-lines';

interface PlotProps extends UnitsFigures {
  readonly width: number;
  readonly layout: UnitsLayout;
  readonly narrow: boolean;
}

/** Marks and words stand on the lines (400), below the scales (500). */
const ABOVE_LINES = 450;
/** From the right edge of the chart to that of the workloads, beside the column of those over the line. In pixels. */
const LAST_COLUMN = 108;

/** Draws the units, a row each: officers as dots with the unit's long mark, or the unit as a bar. */
export function UnitsByWorkloadPlot({ units, lines, width, layout, narrow }: PlotProps) {
  const { low, high, height } = layout;
  const { left, right } = unitsEdges(narrow);
  const ticks = unitsTicks(layout, lines, narrow);
  return (
    <BarChart
      data={units.map((unit) => ({ id: unit.id, percent: Math.min(unit.percent ?? low, high) }))}
      layout="vertical"
      width={width}
      height={height}
      margin={{ top: UNITS_HEAD, right, bottom: 0, left }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={LINE} verticalValues={[...ticks]} />
      <XAxis
        {...PLAIN_AXIS}
        type="number"
        domain={[low, high]}
        ticks={ticks}
        tick={percentTick(lines.over)}
        height={UNITS_FOOT}
      />
      <YAxis {...INNER_AXIS} tick={nameOf(units, layout, narrow)} />
      <WorkloadLines lines={lines} axis="x" words="top" />
      <Bar
        dataKey="percent"
        zIndex={ABOVE_LINES}
        isAnimationActive={false}
        shape={({ y, height: bar, index }) => {
          const unit = units[index];
          if (!unit) return null;
          const row = rowAt(y + bar / 2, layout, narrow);
          return (
            <MarkLink href={unit.href}>
              <Figures unit={unit} row={row} width={width} narrow={narrow} />
              {layout.dots ? (
                <UnitDots unit={unit} middle={row.middle} low={low} high={high} size={layout.dot} />
              ) : (
                <UnitBar unit={unit} middle={row.middle} over={lines.over} high={high} />
              )}
              <line x1={0} x2={width} y1={row.foot} y2={row.foot} stroke={LINE} />
            </MarkLink>
          );
        }}
      />
      {narrow ? null : <Heads width={width} over={lines.over} />}
    </BarChart>
  );
}

interface RowPlace {
  /** Where its marks, its words and its end are, in pixels from the top. */
  readonly middle: number;
  readonly words: number;
  readonly foot: number;
}

/** The parts of the row that has its middle here: words beside the marks, or above them where it is narrow. */
function rowAt(centre: number, { rowHeight }: UnitsLayout, narrow: boolean): RowPlace {
  const [top, foot] = [centre - rowHeight / 2, centre + rowHeight / 2];
  return narrow
    ? { middle: centre + 12, words: top + 18, foot }
    : { middle: centre, words: centre + 5, foot };
}

function nameOf(units: readonly UnitRow[], layout: UnitsLayout, narrow: boolean) {
  return function Name({ y, payload }: Parameters<ReturnType<typeof percentTick>>[0]) {
    return (
      <text x={0} y={rowAt(Number(y), layout, narrow).words} className="is-strong is-halo">
        {units[payload.index ?? -1]?.name}
      </text>
    );
  };
}

interface FiguresProps {
  readonly unit: UnitRow;
  readonly row: RowPlace;
  readonly width: number;
  readonly narrow: boolean;
}

function Figures({ unit, row, width, narrow }: FiguresProps) {
  const place = { y: row.words, textAnchor: 'end' } as const;
  if (narrow)
    return (
      <text {...place} x={width} className="is-strong is-halo">{`${unit.text}, ${unit.over} over`}</text>
    );
  return (
    <>
      <text {...place} x={width - LAST_COLUMN} className="is-strong is-halo">
        {unit.text}
      </text>
      <text {...place} x={width} className="is-ink">
        {unit.over}
      </text>
    </>
  );
}

/** What the figures at the right are. */
function Heads({ width, over }: { readonly width: number; readonly over: number }) {
  return (
    <g textAnchor="end">
      <text x={width - LAST_COLUMN} y={14}>
        Workload
      </text>
      <text x={width} y={14}>
        {`Over ${percentLabel(over)}`}
      </text>
    </g>
  );
}
