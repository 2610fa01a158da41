'use client';

import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { INK, INK_2, LINE } from './layout/palette';
import type { UnitRow } from './units-by-workload';
import { type RowBox, UnitBar, UnitDots } from './unit-marks';
import { type UnitsLayout, unitsMargins } from './layout/units-layout';

interface PlotProps {
  readonly units: readonly UnitRow[];
  readonly width: number;
  readonly layout: UnitsLayout;
  readonly narrow: boolean;
}

const TOP = 26;

/** Draws the units, a row each: officers as dots with the unit's long mark, or the unit as a bar. */
export function UnitsByWorkloadPlot({ units, width, layout, narrow }: PlotProps) {
  const { low, high, rowHeight, height } = layout;
  const { left, right } = unitsMargins(narrow);
  const across = width - left - right;
  const toX = (percent: number): number => left + ((Math.min(percent, high) - low) / (high - low)) * across;
  const foot = TOP + units.length * rowHeight;
  const every = narrow && !layout.dots ? 40 : 20;
  const ticks = Array.from(
    { length: Math.floor((high - low) / every) + 1 },
    (_, step) => low + step * every,
  ).filter((tick) => tick !== low || low > 0);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: TOP, right, bottom: height - foot, left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="percent" domain={[low, high]} hide />
      <YAxis type="number" dataKey="row" domain={[0, Math.max(units.length, 1)]} reversed hide />
      <Grid ticks={ticks} toX={toX} foot={foot} />
      <ReferenceLine x={110} stroke={INK_2} strokeDasharray="5 4" />
      <ReferenceLine x={100} stroke={INK} strokeWidth={2} />
      <Scatter
        data={units.map((unit, row) => ({
          percent: Math.min(unit.percent ?? low, high),
          row: row + 0.5,
          index: row,
        }))}
        isAnimationActive={false}
        shape={({ index }: { index?: number }) => {
          const row = index ?? 0;
          const unit = units[row];
          if (!unit) return <g />;
          const box: RowBox = { top: TOP + row * rowHeight, height: rowHeight, width, narrow, toX, low };
          return <UnitLine unit={unit} box={box} dots={layout.dots} />;
        }}
      />
      <Heads toX={toX} width={width} narrow={narrow} />
    </ScatterChart>
  );
}

function Grid({
  ticks,
  toX,
  foot,
}: {
  readonly ticks: readonly number[];
  readonly toX: (percent: number) => number;
  readonly foot: number;
}) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={toX(tick)} x2={toX(tick)} y1={TOP} y2={foot} stroke={LINE} />
          <text
            x={toX(tick)}
            y={foot + 18}
            textAnchor="middle"
            className={tick === 100 ? 'is-strong' : undefined}
          >{`${tick}%`}</text>
        </g>
      ))}
    </g>
  );
}

function Heads({
  toX,
  width,
  narrow,
}: {
  readonly toX: (percent: number) => number;
  readonly width: number;
  readonly narrow: boolean;
}) {
  return (
    <g>
      <text
        x={toX(100)}
        y={14}
        textAnchor={narrow ? 'end' : 'middle'}
        dx={narrow ? 6 : 0}
        className="is-strong"
      >
        100%
      </text>
      <text x={toX(110)} y={14} textAnchor={narrow ? 'start' : 'middle'}>
        110%
      </text>
      {narrow ? null : (
        <>
          <text x={width - 108} y={14} textAnchor="end">
            Workload
          </text>
          <text x={width} y={14} textAnchor="end">
            Over 100%
          </text>
        </>
      )}
    </g>
  );
}

function UnitLine({
  unit,
  box,
  dots,
}: {
  readonly unit: UnitRow;
  readonly box: RowBox;
  readonly dots: boolean;
}) {
  const head = box.narrow ? 24 : 0;
  const middle = box.top + head + (box.height - head) / 2;
  const words = box.narrow ? box.top + 18 : middle + 5;
  return (
    <g>
      <text x={0} y={words} className="is-strong is-halo">
        {unit.name}
      </text>
      <text
        x={box.narrow ? box.width : box.width - 108}
        y={words}
        textAnchor="end"
        className="is-strong is-halo"
      >
        {box.narrow ? `${unit.text}, ${unit.over100} over` : unit.text}
      </text>
      {box.narrow ? null : (
        <text x={box.width} y={words} textAnchor="end" className="is-ink">
          {unit.over100}
        </text>
      )}
      {dots ? (
        <UnitDots unit={unit} box={box} middle={middle} />
      ) : (
        <UnitBar unit={unit} box={box} middle={middle} />
      )}
      <line x1={0} x2={box.width} y1={box.top + box.height} y2={box.top + box.height} stroke={LINE} />
    </g>
  );
}
