import { useXAxisScale } from 'recharts';
import type { HistogramColumn } from './layout/histogram-layout';
import { MarkLink } from './mark-link';
import { HATCH_EDGE, HATCH_NONE, LOAD, LOAD_OVER } from './layout/palette';

interface StepProps {
  readonly column: HistogramColumn;
  readonly y: number;
  readonly height: number;
}

/** Half of the white between two columns, in pixels. */
const GAP = 1;
/** About the width of a digit, in pixels. */
const DIGIT = 9;

/** A column from edge to edge of its step, its number above it where there is room. */
export function HistogramStepBar({ column, y, height }: StepProps) {
  const toX = useXAxisScale();
  const x = (toX?.(column.from) ?? 0) + GAP;
  const width = Math.max((toX?.(column.to) ?? 0) - GAP - x, 1);
  const box = { x, width, y, height };
  return (
    <MarkLink href={column.href}>
      {column.kind === 'none' ? (
        <rect {...box} fill={HATCH_NONE} stroke={HATCH_EDGE} />
      ) : (
        <rect {...box} fill={column.kind === 'over' ? LOAD_OVER : LOAD} />
      )}
      {width >= DIGIT * String(column.count).length ? (
        <text x={x + width / 2} y={y - 6} textAnchor="middle" className="is-ink">
          {column.count}
        </text>
      ) : null}
    </MarkLink>
  );
}
