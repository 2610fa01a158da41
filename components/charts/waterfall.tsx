'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import { waterfallHeight, type WaterfallProps } from './layout/waterfall-layout';

const Plot = dynamic(() => import('./waterfall-plot').then((module) => module.WaterfallPlot), { ssr: false });

/** Step by step from one figure to another: each bar begins where the one before ended. */
export function Waterfall({ label, ...figures }: WaterfallProps & { readonly label: string }) {
  const height = waterfallHeight(figures.steps.length);
  return (
    <LazyChart label={label} height={height} narrowHeight={height}>
      {({ width }) => <Plot {...figures} width={width} />}
    </LazyChart>
  );
}
