import { daysBetween, type IsoDate } from '@/lib/kernel/dates';
import type { TrendPoint } from '@/lib/domain/metrics/history/trend';

const WIDTH = 96;
const HEIGHT = 24;
const INSET = 2;

/** The lowest and the highest per cent that the lines of a table share, so that one can be held against another. */
export interface SparkScale {
  readonly low: number;
  readonly high: number;
}

/** The scale that takes every point of these trends, and the line of capacity. */
export function sparkScale(trends: readonly (readonly TrendPoint[])[], capacity: number): SparkScale {
  const percents = trends.flat().flatMap(({ workloadPercent }) => workloadPercent ?? []);
  return { low: Math.min(capacity, ...percents), high: Math.max(capacity, ...percents) };
}

/** A trend of 12 months as a line in a cell, with the line of capacity behind it; what it shows is said beside it in words. */
export function SparkLine({
  trend,
  scale,
  capacity,
}: {
  readonly trend: readonly TrendPoint[];
  readonly scale: SparkScale;
  /** The per cent of the line behind it. */
  readonly capacity: number;
}) {
  const span = scale.high - scale.low || 1;
  const y = (percent: number): number => INSET + (1 - (percent - scale.low) / span) * (HEIGHT - 2 * INSET);
  const first = trend.at(0)?.onDate;
  const last = trend.at(-1)?.onDate;
  if (first === undefined || last === undefined) return null;
  const days = daysBetween(first, last) || 1;
  const x = (onDate: IsoDate): number => INSET + (daysBetween(first, onDate) / days) * (WIDTH - 2 * INSET);
  return (
    <svg
      className="hr-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="hr-spark__capacity" x1={0} x2={WIDTH} y1={y(capacity)} y2={y(capacity)} />
      {unbroken(trend).map((points) => (
        <polyline
          key={points[0]?.onDate}
          className="hr-spark__line"
          points={points
            .map(({ onDate, percent }) => `${x(onDate).toFixed(1)},${y(percent).toFixed(1)}`)
            .join(' ')}
        />
      ))}
    </svg>
  );
}

/** Weeks that follow each other; where a day is missing the line is broken, since missing is never between its neighbours. */
function unbroken(
  trend: readonly TrendPoint[],
): readonly (readonly { readonly onDate: IsoDate; readonly percent: number }[])[] {
  const parts: { onDate: IsoDate; percent: number }[][] = [];
  let before: IsoDate | null = null;
  for (const { onDate, workloadPercent } of trend) {
    if (workloadPercent === null) {
      before = null;
      continue;
    }
    const point = { onDate, percent: workloadPercent };
    if (before !== null && daysBetween(before, onDate) <= DAYS_OF_A_STEP) parts.at(-1)?.push(point);
    else parts.push([point]);
    before = onDate;
  }
  return parts;
}

const DAYS_OF_A_STEP = 7;
