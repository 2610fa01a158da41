import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { drawnPercent, OfficerBar, scaleTop } from './officer-bar';
import { INK, INK_2 } from './layout/palette';
import { type OfficerColumn, rowsHeight } from './workload-by-officer';

const TOP = 26;
const RIGHT = 58;

/** Officers as rows: names at the left, figures at the right. */
export function OfficerRows({
  officers,
  width,
}: {
  readonly officers: readonly OfficerColumn[];
  readonly width: number;
}) {
  const tight = width < 420;
  const left = tight ? 92 : 150;
  const top = Math.max(140, scaleTop(officers));
  const toX = (percent: number): number => left + ((width - left - RIGHT) * percent) / top;
  const data = officers.map((officer) => ({ id: officer.id, plot: drawnPercent(officer, top) }));
  return (
    <BarChart
      data={data}
      layout="vertical"
      width={width}
      height={rowsHeight(officers.length)}
      margin={{ top: TOP, right: RIGHT, bottom: 4, left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, top]} hide />
      <YAxis type="category" dataKey="id" hide />
      <Bar
        dataKey="plot"
        barSize={18}
        isAnimationActive={false}
        shape={({ x, y, width: length, height, index }) => {
          const officer = officers[index];
          if (!officer) return null;
          return (
            <g>
              <OfficerBar box={{ x, y, width: length, height }} officer={officer} top={top} upright={false} />
              <text x={0} y={y + height / 2 + 5} className="is-ink">
                {tight ? officer.name : `${officer.name}, ${officer.grade}`}
              </text>
              <text x={width} y={y + height / 2 + 5} textAnchor="end" className="is-ink">
                {officer.text}
              </text>
            </g>
          );
        }}
      />
      <ReferenceLine x={110} stroke={INK_2} strokeDasharray="5 4" />
      <ReferenceLine x={100} stroke={INK} strokeWidth={2} />
      <LineNames toX={toX} />
    </BarChart>
  );
}

/** "100%" above its line; "110%" above its own where the two do not run into each other. */
function LineNames({ toX }: { readonly toX: (percent: number) => number }) {
  const roomy = toX(110) - toX(100) > 44;
  return (
    <g>
      <text
        x={toX(100)}
        y={14}
        textAnchor={roomy ? 'middle' : 'end'}
        dx={roomy ? 0 : 4}
        className="is-strong"
      >
        100%
      </text>
      <text x={toX(110)} y={14} textAnchor={roomy ? 'middle' : 'start'} dx={roomy ? 0 : -2}>
        110%
      </text>
    </g>
  );
}
