'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';

export interface HistogramStep {
  /** Officers whose workload is over `from` and at most `to`, in per cent; the first step also has those at `from`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface WorkloadHistogramProps {
  /** Steps of 10%, in order and without holes, with 100 and 110 among their edges. */
  readonly steps: readonly HistogramStep[];
  /** Officers who hold cases and have no points available: a column of their own. */
  readonly noCapacity: number;
  readonly atOrUnder100: number;
  readonly over100: number;
  readonly over110: number;
  readonly label: string;
}

const Plot = dynamic(
  () => import('./workload-histogram-plot').then((module) => module.WorkloadHistogramPlot),
  { ssr: false },
);

export const HISTOGRAM_HEIGHT = 320;

/** How many officers are in each step of workload, with lines at 100% and 110%. */
export function WorkloadHistogram({ label, ...figures }: WorkloadHistogramProps) {
  return (
    <LazyChart label={label} height={HISTOGRAM_HEIGHT} narrowHeight={HISTOGRAM_HEIGHT}>
      {({ width }) => <Plot {...figures} width={width} />}
    </LazyChart>
  );
}
