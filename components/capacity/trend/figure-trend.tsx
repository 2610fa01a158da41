'use client';

import dynamic from 'next/dynamic';
import { type PointerEvent, useId, useState } from 'react';
import { END_WIDTH, SCALE_WIDTH } from '../../charts/layout/trend-layout';
import { LazyChart } from '../../charts/layout/lazy-chart';
import type { FigurePlotProps } from './figure-trend-plot';

const Plot = dynamic(() => import('./figure-trend-plot').then((module) => module.FigureTrendPlot), {
  ssr: false,
});

/** The same as in the plot, which is loaded only when it is drawn. */
const HEIGHT = 280;

export interface FigureTrendProps extends Omit<FigurePlotProps, 'read'> {
  /** What each day says when it is read: "2 November 2026: 109.2%". */
  readonly told: readonly string[];
  readonly label: string;
}

/** One figure over time. A day is read by pointing at it, or by the slider below with the arrow keys. */
export function FigureTrend({ told, label, ...plot }: FigureTrendProps) {
  const { spots } = plot;
  const id = useId();
  const last = spots.length - 1;
  const [chosen, choose] = useState<number | null>(null);
  const at = chosen ?? last;
  const read = chosen === null ? null : (spots[chosen]?.day ?? null);
  return (
    <>
      <div onPointerMove={(event) => choose(nearest(event, spots))} onPointerLeave={() => choose(null)}>
        <LazyChart label={label} height={HEIGHT} narrowHeight={HEIGHT}>
          {(size) => <Plot {...plot} {...size} read={read} />}
        </LazyChart>
      </div>
      <div className="hr-reading">
        <label htmlFor={id}>Read a day</label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={told[at]}
          onChange={(event) => choose(Number(event.target.value))}
        />
        <output htmlFor={id}>{told[at]}</output>
      </div>
    </>
  );
}

/** The number of the day that lies nearest to where is pointed. */
function nearest(
  { currentTarget, clientX }: PointerEvent<HTMLElement>,
  spots: FigureTrendProps['spots'],
): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const [first = 0, end = 0] = [spots[0]?.day, spots.at(-1)?.day];
  const across = Math.max(width - SCALE_WIDTH - END_WIDTH, 1);
  const day = first + ((clientX - left - SCALE_WIDTH) / across) * (end - first);
  return spots.reduce(
    (best, spot, index) =>
      Math.abs(spot.day - day) < Math.abs((spots[best]?.day ?? 0) - day) ? index : best,
    0,
  );
}
