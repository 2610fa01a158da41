'use client';

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { GAP_ROW, type GapRow } from './capacity-gap';
import { wholeTicks } from './layout/chart-scales';
import { HATCH_NONE, INK, LINE, ROLE_COLOURS } from './layout/palette';

interface PlotProps {
  readonly rows: readonly GapRow[];
  readonly width: number;
  readonly height: number;
}

const RIGHT = 96;

/** Draws one bar a grade: what its own cases use, what is lent (dotted), then hatched what is short; what is spare is outlined. */
export function CapacityGapPlot({ rows, width, height }: PlotProps) {
  const ticks = wholeTicks(Math.max(...rows.map(lengthOf), 1), 5);
  const top = ticks.at(-1) ?? 1;
  const across = width - RIGHT;
  const foot = rows.length * GAP_ROW;
  const data = rows.map((row) => ({ id: row.label, total: lengthOf(row) }));
  return (
    <BarChart
      data={data}
      layout="vertical"
      width={width}
      height={height}
      margin={{ top: 0, right: RIGHT, bottom: 30, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={LINE} verticalValues={[...ticks]} />
      <XAxis type="number" domain={[0, top]} ticks={[...ticks]} hide />
      <YAxis type="category" dataKey="id" hide />
      <Bar
        dataKey="total"
        isAnimationActive={false}
        shape={({ index }) => {
          const row = rows[index];
          return row ? <Gap row={row} y={index * GAP_ROW} scale={across / top} /> : null;
        }}
      />
      <g>
        {ticks.map((tick) => (
          <text
            key={tick}
            x={(tick / top) * across}
            y={foot + 18}
            textAnchor={tick === 0 ? 'start' : 'middle'}
          >
            {tick}
          </text>
        ))}
      </g>
    </BarChart>
  );
}

function lengthOf({ filled, lent, short, spare }: GapRow): number {
  return filled + lent + short + spare;
}

function Gap({ row, y, scale }: { readonly row: GapRow; readonly y: number; readonly scale: number }) {
  const filled = row.filled * scale;
  const lent = filled + row.lent * scale;
  const end = lengthOf(row) * scale;
  const fits = filled > row.availableText.length * 7.5 + 14;
  return (
    <g>
      <rect x={0} y={y + 4} width={row.label.length * 8} height={22} fill="#fff" />
      <text x={0} y={y + 20} className="is-strong">
        {row.label}
      </text>
      <rect x={0} y={y + 30} width={filled} height={24} fill={ROLE_COLOURS[row.role]} />
      {row.lent > 0 ? (
        <rect
          x={filled}
          y={y + 30.5}
          width={lent - filled}
          height={23}
          fill="#fff"
          stroke={ROLE_COLOURS.senior}
          strokeWidth={2}
          strokeDasharray="3 3"
        />
      ) : null}
      <rect
        x={lent}
        y={y + 30.5}
        width={Math.max(end - lent, 0)}
        height={23}
        fill={row.short > 0 ? HATCH_NONE : '#fff'}
        stroke={row.short > 0 ? INK : ROLE_COLOURS[row.role]}
      />
      {fits ? (
        <text x={7} y={y + 47} className="is-inv">
          {row.availableText}
        </text>
      ) : null}
      <text x={end + 7} y={y + 47} className="is-strong">
        {fits ? row.gapText : `${row.availableText}, ${row.gapText}`}
      </text>
    </g>
  );
}
