'use client';

import dynamic from 'next/dynamic';
import { HISTOGRAM_HEIGHT, type HistogramFigures } from './layout/histogram-layout';
import { LazyChart } from './layout/lazy-chart';

const Plot = dynamic(
  () => import('./workload-histogram-plot').then((module) => module.WorkloadHistogramPlot),
  { ssr: false },
);

/** How many officers are in each step of workload, with the model's lines among them. */
export function WorkloadHistogram({ label, ...figures }: HistogramFigures & { readonly label: string }) {
  return (
    <LazyChart label={label} height={HISTOGRAM_HEIGHT} narrowHeight={HISTOGRAM_HEIGHT}>
      {({ width }) => <Plot {...figures} width={width} />}
    </LazyChart>
  );
}
