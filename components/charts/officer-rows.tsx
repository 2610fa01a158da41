import { Bar, BarChart, XAxis, YAxis, type YAxisTickContentProps } from 'recharts';
import { PLAIN_AXIS } from './layout/axes';
import { percentLabel } from './layout/chart-lines';
import {
  drawnPercent,
  type OfficersPlotProps,
  ROWS_HEAD,
  rowsHeight,
  scaleTop,
} from './layout/officers-layout';
import { OfficerBar } from './officer-bar';
import { WorkloadLines } from './workload-lines';

const FOOT = 4;
const RIGHT = 58;
/** Narrower than this there is room for names alone, without grades. */
const TIGHT = 420;

/** Officers as rows: names at the left, figures at the right. */
export function OfficerRows({ officers, lines, width }: OfficersPlotProps) {
  const tight = width < TIGHT;
  const top = Math.max(lines.wellOver + 30, scaleTop(officers, lines));
  const names = officers.map(({ name, grade }) => (tight ? name : `${name}, ${grade}`));
  return (
    <BarChart
      data={officers.map((officer) => ({ id: officer.id, plot: drawnPercent(officer, top, lines) }))}
      layout="vertical"
      width={width}
      height={rowsHeight(officers.length)}
      margin={{ top: 0, right: RIGHT, bottom: FOOT, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        {...PLAIN_AXIS}
        type="number"
        orientation="top"
        height={ROWS_HEAD - FOOT}
        domain={[0, top]}
        ticks={[0]}
        tickFormatter={percentLabel}
      />
      <YAxis {...PLAIN_AXIS} type="category" dataKey="id" width={tight ? 92 : 150} tick={nameAt(names)} />
      <WorkloadLines lines={lines} axis="x" words="top" />
      <Bar
        dataKey="plot"
        barSize={18}
        isAnimationActive={false}
        shape={({ x, y, width: length, height, index }) => {
          const officer = officers[index];
          if (!officer) return null;
          const box = { x, y, width: length, height };
          return (
            <g>
              <OfficerBar box={box} officer={officer} lines={lines} top={top} upright={false} />
              <text x={width} y={y + height / 2 + 5} textAnchor="end" className="is-ink">
                {officer.text}
              </text>
            </g>
          );
        }}
      />
    </BarChart>
  );
}

function nameAt(names: readonly string[]) {
  return function Name({ y, payload }: YAxisTickContentProps) {
    return (
      <text x={0} y={y} dy={5} className="is-ink">
        {names[payload.index ?? -1]}
      </text>
    );
  };
}
