import { Bar, BarChart, CartesianGrid, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import { PLAIN_AXIS } from './layout/axes';
import type { Box } from './layout/box';
import { percentLabel } from './layout/chart-lines';
import {
  COLUMNS_HEIGHT,
  drawnPercent,
  type OfficerColumn,
  type OfficersPlotProps,
  scaleSteps,
  scaleTop,
} from './layout/officers-layout';
import { LINE } from './layout/palette';
import { OfficerBar } from './officer-bar';
import { WorkloadLines } from './workload-lines';

const MARGIN = { top: 32, right: 56, bottom: 0, left: 0 };
const WIDEST = 54;

/** Officers as columns, their figures inside the foot, their names below. */
export function OfficerColumns({ officers, lines, width }: OfficersPlotProps) {
  const top = scaleTop(officers, lines);
  const steps = scaleSteps(top).filter((step) => step !== lines.over && step !== lines.wellOver);
  return (
    <BarChart
      data={officers.map((officer) => ({ id: officer.id, plot: drawnPercent(officer, top, lines) }))}
      width={width}
      height={COLUMNS_HEIGHT}
      margin={MARGIN}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={steps} />
      <XAxis {...PLAIN_AXIS} dataKey="id" height={48} tick={nameOf(officers)} />
      <YAxis {...PLAIN_AXIS} domain={[0, top]} ticks={steps} tickFormatter={percentLabel} width={44} />
      <WorkloadLines lines={lines} axis="y" words="right" />
      <Bar
        dataKey="plot"
        barSize={Math.min(WIDEST, ((width - 100) / officers.length) * 0.62)}
        isAnimationActive={false}
        shape={({ x, y, width: barWidth, height, index }) => {
          const officer = officers[index];
          if (!officer) return null;
          const box = { x, y, width: barWidth, height };
          return (
            <g>
              <OfficerBar box={box} officer={officer} lines={lines} top={top} upright />
              <Figure box={box} officer={officer} />
            </g>
          );
        }}
      />
    </BarChart>
  );
}

/** The figure inside the foot of a column, on white where the column is hatched. */
function Figure({ box, officer }: { readonly box: Box; readonly officer: OfficerColumn }) {
  const foot = box.y + box.height;
  return (
    <>
      {officer.percent === null ? (
        <rect x={box.x + 1} y={foot - 25} width={box.width - 2} height={24} fill="#fff" />
      ) : null}
      <text x={box.x + box.width / 2} y={foot - 9} textAnchor="middle" className="is-strong">
        {officer.text}
      </text>
    </>
  );
}

/** The name of an officer, and the grade below it. */
function nameOf(officers: readonly OfficerColumn[]) {
  return function Name({ x, y, payload }: XAxisTickContentProps) {
    const officer = officers[payload.index ?? -1];
    if (!officer) return <g />;
    return (
      <g textAnchor="middle">
        <text x={x} y={y} dy={12} className="is-ink">
          {officer.name}
        </text>
        <text x={x} y={y} dy={29}>
          {officer.grade}
        </text>
      </g>
    );
  };
}
