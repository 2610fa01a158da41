'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import type { DotRole } from './layout/palette';

export interface GapRow {
  readonly role: DotRole;
  /** "Senior case managers" */
  readonly label: string;
  /** Full-time equivalents, side by side: time used for the grade's own cases, time lent inside teams, then what is short or spare. */
  readonly filled: number;
  readonly lent: number;
  readonly short: number;
  readonly spare: number;
  /** As written: "33.55 available" */
  readonly availableText: string;
  /** As written: "4.12 short after 1.20 lent", or "1.20 spare" */
  readonly gapText: string;
}

export interface CapacityGapProps {
  readonly rows: readonly GapRow[];
  readonly label: string;
}

const Plot = dynamic(() => import('./capacity-gap-plot').then((module) => module.CapacityGapPlot), {
  ssr: false,
});

export const GAP_ROW = 75;

/** Full-time officers available, by grade, what senior time is lent inside teams, and how many more (hatched) the cases need. */
export function CapacityGap({ rows, label }: CapacityGapProps) {
  const height = rows.length * GAP_ROW + 30;
  return (
    <LazyChart label={label} height={height} narrowHeight={height}>
      {({ width }) => <Plot rows={rows} width={width} height={height} />}
    </LazyChart>
  );
}
