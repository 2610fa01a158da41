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

function IntervalWords({
  placed: { text, start, end, words, wordsStart },
}: {
  readonly placed: PlacedInterval;
}) {
  const place = {
    within: { x: (start + end) / 2, y: 16, textAnchor: 'middle' },
    before: { x: start - 6, y: 16, textAnchor: 'end' },
    after: { x: end + 6, y: 16, textAnchor: 'start' },
    below: { x: wordsStart, y: LANE + 14, textAnchor: 'start' },
  } as const;
  return (
    <text {...place[words]} className="is-ink is-halo">
      {text}
    </text>
  );
}
