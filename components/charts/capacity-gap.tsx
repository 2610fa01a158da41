'use client';

import dynamic from 'next/dynamic';
import { gapHeight, type GapRow } from './layout/capacity-gap-layout';
import { LazyChart } from './layout/lazy-chart';

export interface CapacityGapProps {
  readonly rows: readonly GapRow[];
  readonly label: string;
}

const Plot = dynamic(() => import('./capacity-gap-plot').then((module) => module.CapacityGapPlot), {
  ssr: false,
});

/** Full-time officers available, by grade, what senior time is lent inside teams, and how many more (hatched) the cases need. */
export function CapacityGap({ rows, label }: CapacityGapProps) {
  return (
    <LazyChart
      label={label}
      height={gapHeight(rows.length, false)}
      narrowHeight={gapHeight(rows.length, true)}
    >
      {(size) => <Plot rows={rows} {...size} />}
    </LazyChart>
  );
}
