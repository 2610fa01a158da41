import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type Box, drawnPercent, OfficerBar, scaleTop } from './officer-bar';
import { INK, INK_2, LINE } from './layout/palette';
import { COLUMNS_HEIGHT, type OfficerColumn } from './workload-by-officer';

const MARGIN = { top: 32, right: 56, bottom: 48, left: 44 };
const FOOT = COLUMNS_HEIGHT - MARGIN.bottom;

/** Officers as columns, their figures inside the foot, their names below. */
export function OfficerColumns({
  officers,
  width,
}: {
  readonly officers: readonly OfficerColumn[];
  readonly width: number;
}) {
  const top = scaleTop(officers);
  const data = officers.map((officer) => ({ id: officer.id, plot: drawnPercent(officer, top) }));
  const ticks = Array.from({ length: top / 25 + 1 }, (_, step) => step * 25).filter((tick) => tick !== 100);
  return (
    <BarChart data={data} width={width} height={COLUMNS_HEIGHT} margin={MARGIN} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={ticks} />
      <XAxis dataKey="id" hide />
      <YAxis domain={[0, top]} ticks={ticks} hide />
      <Bar
        dataKey="plot"
        barSize={Math.min(54, ((width - 100) / officers.length) * 0.62)}
        isAnimationActive={false}
        shape={({ x, y, width: barWidth, height, index }) => {
          const officer = officers[index];
          if (!officer) return null;
          return <Column box={{ x, y, width: barWidth, height }} officer={officer} top={top} />;
        }}
      />
      <Scale top={top} ticks={ticks} right={width - MARGIN.right} />
      <ReferenceLine y={110} stroke={INK_2} strokeDasharray="5 4" />
      <ReferenceLine y={100} stroke={INK} strokeWidth={2} />
    </BarChart>
  );
}

interface ColumnProps {
  readonly box: Box;
  readonly officer: OfficerColumn;
  readonly top: number;
}

function Column({ box, officer, top }: ColumnProps) {
  const middle = box.x + box.width / 2;
  return (
    <g textAnchor="middle">
      <OfficerBar box={box} officer={officer} top={top} upright />
      {officer.percent === null ? (
        <rect x={box.x + 1} y={FOOT - 25} width={box.width - 2} height={24} fill="#fff" />
      ) : null}
      <text x={middle} y={FOOT - 9} className="is-strong">
        {officer.text}
      </text>
      <text x={middle} y={FOOT + 20} className="is-ink">
        {officer.name}
      </text>
      <text x={middle} y={FOOT + 37}>
        {officer.grade}
      </text>
    </g>
  );
}

interface ScaleProps {
  readonly top: number;
  readonly ticks: readonly number[];
  readonly right: number;
}

/** The written scale: at the left the steps, at the right the two lines. */
function Scale({ top, ticks, right }: ScaleProps) {
  const toY = (percent: number): number => FOOT - (percent / top) * (FOOT - MARGIN.top) + 5;
  return (
    <g>
      {ticks.map((tick) => (
        <text key={tick} x={MARGIN.left - 8} y={toY(tick)} textAnchor="end">{`${tick}%`}</text>
      ))}
      <text x={right + 8} y={toY(110) - 2}>
        110%
      </text>
      <text x={right + 8} y={toY(100) + 2} className="is-strong">
        100%
      </text>
    </g>
  );
}
