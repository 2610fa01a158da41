'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import { type TrendFigures, trendLayout } from './layout/trend-layout';

const Plot = dynamic(() => import('./trend-lines-plot').then((module) => module.TrendLinesPlot), {
  ssr: false,
});

/** Workload over time against the model's lines; below it, on a scale of its own, a second figure. */
export function TrendLines({ label, ...figures }: TrendFigures & { readonly label: string }) {
  const wide = trendLayout(figures, 'wide');
  const narrow = trendLayout(figures, 'narrow');
  return (
    <LazyChart label={label} height={wide.height} narrowHeight={narrow.height}>
      {(size) => <Plot {...figures} {...size} lanes={(size.narrow ? narrow : wide).lanes} />}
    </LazyChart>
  );
}
