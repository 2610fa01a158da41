import { HATCH_EDGE, HATCH_NONE } from './layout/palette';
import type { PlacedInterval } from './layout/place-intervals';
import { LANE, SCALE_WIDTH } from './layout/trend-layout';

/** Reductions and absences as hatched bars with their words. */
export function IntervalLanes({
  placed,
  lanes,
  width,
}: {
  readonly placed: readonly PlacedInterval[];
  readonly lanes: number;
  readonly width: number;
}) {
  return (
    <svg width={width} height={lanes * LANE} viewBox={`0 0 ${width} ${lanes * LANE}`} aria-hidden="true">
      {placed.map((one) => (
        <g
          key={`${one.interval.from} ${one.interval.label}`}
          transform={`translate(${SCALE_WIDTH} ${one.lane * LANE})`}
        >
          <rect
            x={one.start}
            y={1}
            width={one.end - one.start}
            height={20}
            fill={HATCH_NONE}
            stroke={HATCH_EDGE}
          />
          <IntervalWords placed={one} />
        </g>
      ))}
    </svg>
  );
}

function IntervalWords({ placed: { text, start, end, words } }: { readonly placed: PlacedInterval }) {
  const place = {
    within: { x: (start + end) / 2, textAnchor: 'middle' },
    before: { x: start - 6, textAnchor: 'end' },
    after: { x: end + 6, textAnchor: 'start' },
  } as const;
  return (
    <text {...place[words]} y={16} className="is-ink is-halo">
      {text}
    </text>
  );
}
