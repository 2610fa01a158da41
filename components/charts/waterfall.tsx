'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';

export interface WaterfallStep {
  readonly label: string;
  /** Workload before and after the step, in tenths of a per cent: 1,028 is 102.8%. The ends have the same twice. */
  readonly from: number;
  readonly to: number;
  /** "+4.3" or "102.8%" */
  readonly text: string;
}

export interface WaterfallProps {
  /** The old figure first, the new one last. */
  readonly steps: readonly WaterfallStep[];
  readonly label: string;
}

const Plot = dynamic(() => import('./waterfall-plot').then((module) => module.WaterfallPlot), { ssr: false });

/** Height of a step: its words, and its bar below them. In pixels. */
export const STEP_HEIGHT = 46;
export const WATERFALL_FOOT = 26;

/** Step by step from one figure to another: each bar begins where the one before ended. */
export function Waterfall({ steps, label }: WaterfallProps) {
  const height = steps.length * STEP_HEIGHT + WATERFALL_FOOT;
  return (
    <LazyChart label={label} height={height} narrowHeight={height}>
      {({ width }) => <Plot steps={steps} width={width} height={height} />}
    </LazyChart>
  );
}
