import { stackDots } from './layout/chart-scales';
import { type DotRole, INK, LOAD, LOAD_OVER, LOAD_WELL, ROLE_COLOURS } from './layout/palette';
import type { UnitRow } from './units-by-workload';
import { DOT } from './layout/units-layout';

/** The room of one unit's row, in pixels. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly toX: (percent: number) => number;
  /** Where the scale begins, in per cent. */
  readonly low: number;
}

/** A unit as a bar against 100%. */
export function UnitBar({
  unit,
  box,
  middle,
}: {
  readonly unit: UnitRow;
  readonly box: RowBox;
  readonly middle: number;
}) {
  if (unit.percent === null) return null;
  const from = box.toX(box.low);
  const line = box.toX(100);
  const end = box.toX(unit.percent);
  return (
    <g>
      <rect x={from} width={Math.min(end, line) - from} y={middle - 8} height={16} fill={LOAD} />
      {end > line ? (
        <rect
          x={line}
          width={end - line}
          y={middle - 8}
          height={16}
          fill={unit.state === 'well_over' ? LOAD_WELL : LOAD_OVER}
        />
      ) : null}
      <line x1={line} x2={line} y1={middle - 11} y2={middle + 11} stroke={INK} strokeWidth={2} />
    </g>
  );
}

/** A unit as its long mark, with its officers as dots by grade. */
export function UnitDots({
  unit,
  box,
  middle,
}: {
  readonly unit: UnitRow;
  readonly box: RowBox;
  readonly middle: number;
}) {
  const officers = unit.officers ?? [];
  const positions = officers.map((officer) => box.toX(officer.percent));
  const levels = stackDots(positions, DOT);
  const mark = unit.percent === null ? null : box.toX(unit.percent);
  return (
    <g>
      {mark === null ? null : (
        <path
          d={`M${mark - 5} ${middle - 24}h10l-3.5 5v43h-3v-43z`}
          fill={INK}
          stroke="#fff"
          strokeWidth={0.5}
        />
      )}
      {officers.map((officer, index) => (
        <Dot
          key={`${officer.role}-${index}`}
          role={officer.role}
          x={positions[index] ?? 0}
          y={middle + (levels[index] ?? 0) * DOT}
        />
      ))}
    </g>
  );
}

function Dot({ role, x, y }: { readonly role: DotRole; readonly x: number; readonly y: number }) {
  const paint = { fill: ROLE_COLOURS[role], stroke: '#fff' };
  if (role === 'senior') return <circle cx={x} cy={y} r={4.2} {...paint} />;
  if (role === 'trainee') return <path d={`M${x} ${y - 4.5}l5 8.5h-10z`} {...paint} />;
  return <rect x={x - 4} y={y - 4} width={8} height={8} {...paint} />;
}
