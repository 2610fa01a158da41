'use client';

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { COUNT_AXIS, INNER_AXIS, namesAbove } from './layout/axes';
import type { Box } from './layout/box';
import {
  GAP_BAR,
  GAP_FOOT,
  gapHeight,
  gapLayout,
  gapLength,
  type GapRow,
} from './layout/capacity-gap-layout';
import { wholeTicks } from './layout/chart-scales';
import { MarkLink } from './mark-link';
import { HATCH_NONE, INK, LINE, ROLE_COLOURS } from './layout/palette';

interface PlotProps {
  readonly rows: readonly GapRow[];
  readonly width: number;
  readonly narrow: boolean;
}

/** Half of the 0 that is written below the left edge. */
const LEFT = 4;
const PARTS = ['filled', 'lent', 'short', 'spare'] as const;
type Part = (typeof PARTS)[number];

/** Draws one bar a grade: what its own cases use, what is lent (dotted), then hatched what is short; what is spare is outlined. */
export function CapacityGapPlot({ rows, width, narrow }: PlotProps) {
  const ticks = wholeTicks(Math.max(...rows.map(gapLength), 1), narrow ? 3 : 5);
  return (
    <BarChart
      data={rows.map((row) => ({ id: row.label, ...row }))}
      layout="vertical"
      width={width}
      height={gapHeight(rows.length, narrow)}
      margin={{ top: 0, right: gapLayout(narrow).right, bottom: 0, left: LEFT }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={LINE} verticalValues={[...ticks]} />
      <XAxis {...COUNT_AXIS} type="number" domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} height={GAP_FOOT} />
      <YAxis
        {...INNER_AXIS}
        tick={namesAbove(
          rows.map((row) => ({ text: row.label, strong: true })),
          GAP_BAR / 2 + 9,
          LEFT,
        )}
      />
      {PARTS.map((part) => (
        <Bar
          key={part}
          dataKey={part}
          stackId="fte"
          barSize={GAP_BAR}
          isAnimationActive={false}
          shape={({ x, y, width: length, height, index }) => {
            const row = rows[index];
            if (!row) return null;
            const box = { x, y, width: Math.max(length, 0), height };
            return (
              <MarkLink href={row.href}>
                <PartBar part={part} row={row} box={box} />
                {part === 'spare' ? <Words row={row} box={box} narrow={narrow} /> : null}
              </MarkLink>
            );
          }}
        />
      ))}
    </BarChart>
  );
}

interface PartProps {
  readonly row: GapRow;
  readonly box: Box;
}

function PartBar({ part, row, box }: PartProps & { readonly part: Part }) {
  if (row[part] <= 0) return <g />;
  if (part === 'filled') return <rect {...box} fill={ROLE_COLOURS[row.role]} />;
  const outlined = { ...box, y: box.y + 0.5, height: box.height - 1 };
  if (part === 'short') return <rect {...outlined} fill={HATCH_NONE} stroke={INK} />;
  if (part === 'spare') return <rect {...outlined} fill="#fff" stroke={ROLE_COLOURS[row.role]} />;
  return (
    <rect {...outlined} fill="#fff" stroke={ROLE_COLOURS.senior} strokeWidth={2} strokeDasharray="3 3" />
  );
}

function Words({ narrow, ...props }: PartProps & { readonly narrow: boolean }) {
  return narrow ? <WordsBelow {...props} /> : <WordsBeside {...props} />;
}

/** What is available within the bar where it fits, and the gap after its end. The last part's box ends where the bar does. */
function WordsBeside({ row, box }: PartProps) {
  const end = box.x + box.width;
  const filled = ((end - LEFT) / Math.max(gapLength(row), Number.MIN_VALUE)) * row.filled;
  const fits = filled > row.availableText.length * 7.5 + 14;
  const y = box.y + box.height / 2 + 5;
  return (
    <>
      {fits ? (
        <text x={LEFT + 8} y={y} className="is-inv">
          {row.availableText}
        </text>
      ) : null}
      <text x={end + 7} y={y} className="is-strong is-halo">
        {fits ? row.gapText : `${row.availableText}, ${row.gapText}`}
      </text>
    </>
  );
}

/** What is available and the gap in two lines below the bar, where nothing fits beside it. */
function WordsBelow({ row, box }: PartProps) {
  const foot = box.y + box.height;
  return (
    <>
      <text x={LEFT} y={foot + 17} className="is-halo">
        {row.availableText}
      </text>
      <text x={LEFT} y={foot + 34} className="is-strong is-halo">
        {row.gapText}
      </text>
    </>
  );
}
