import { useXAxisScale } from 'recharts';
import { stackDots } from './layout/chart-scales';
import { type DotRole, INK, LOAD, LOAD_OVER, LOAD_WELL, ROLE_COLOURS } from './layout/palette';
import type { UnitRow } from './layout/units-layout';

interface MarksProps {
  readonly unit: UnitRow;
  /** Where the middle of its row is, in pixels from the top. */
  readonly middle: number;
}

/** A unit as a bar against the first line, on a scale that ends at `high` per cent. */
export function UnitBar({
  unit,
  middle,
  over,
  high,
}: MarksProps & { readonly over: number; readonly high: number }) {
  const toX = usePercentScale();
  if (unit.percent === null) return null;
  const [from, line, end] = [toX(0), toX(over), toX(Math.min(unit.percent, high))];
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

/** A unit as its long mark, with its officers as dots by grade; those beyond an end of the scale stand at that end. */
export function UnitDots({
  unit,
  middle,
  low,
  high,
  size,
}: MarksProps & { readonly low: number; readonly high: number; readonly size: number }) {
  const scale = usePercentScale();
  const toX = (percent: number): number => scale(Math.max(Math.min(percent, high), low));
  const officers = unit.officers ?? [];
  const positions = officers.map((officer) => toX(officer.percent));
  const levels = stackDots(positions, size);
  const mark = unit.percent === null ? null : toX(unit.percent);
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
          y={middle + (levels[index] ?? 0) * size}
          size={size}
        />
      ))}
    </g>
  );
}

function usePercentScale(): (percent: number) => number {
  const scale = useXAxisScale();
  return (percent) => scale?.(percent) ?? 0;
}

interface DotProps {
  readonly role: DotRole;
  readonly x: number;
  readonly y: number;
  /** Across, with the white around it; in pixels. */
  readonly size: number;
}

function Dot({ role, x, y, size }: DotProps) {
  const paint = { fill: ROLE_COLOURS[role], stroke: '#fff' };
  const half = size / 2;
  if (role === 'senior') return <circle cx={x} cy={y} r={half - 0.3} {...paint} />;
  if (role === 'trainee')
    return <path d={`M${x} ${y - half}l${half + 0.5} ${size - 0.5}h-${size + 1}z`} {...paint} />;
  return <rect x={x - half + 0.5} y={y - half + 0.5} width={size - 1} height={size - 1} {...paint} />;
}
