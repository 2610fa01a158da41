'use client';

import dynamic from 'next/dynamic';
import type { WorkloadState } from '@/lib/domain/workload/measure/states';
import { LazyChart } from './layout/lazy-chart';

export interface OfficerColumn {
  /** Key of the officer. */
  readonly id: string;
  /** Short: the surname, with an initial where two share it. */
  readonly name: string;
  readonly grade: string;
  /** The workload to draw, in per cent; null without points available (never 0). */
  readonly percent: number | null;
  /** As written: "112.4%", or "None". */
  readonly text: string;
  readonly state: WorkloadState;
}

export interface WorkloadByOfficerProps {
  /** In the order to draw, as in the table. */
  readonly officers: readonly OfficerColumn[];
  readonly label: string;
}

const Plot = dynamic(
  () => import('./workload-by-officer-plot').then((module) => module.WorkloadByOfficerPlot),
  {
    ssr: false,
  },
);

/** More officers than this do not fit as columns: they are drawn as rows at any width. */
const MOST_COLUMNS = 17;
/** So many columns fit in a frame of half the width. */
const FEW_COLUMNS = 9;
export const COLUMNS_HEIGHT = 330;

/** The height of so many officers as rows, in pixels. */
export function rowsHeight(count: number): number {
  return count * 30 + 30;
}

/** Workload of each officer against the lines at 100% and 110%: columns, or rows where there is no room across. */
export function WorkloadByOfficer({ officers, label }: WorkloadByOfficerProps) {
  const alwaysRows = officers.length > MOST_COLUMNS;
  return (
    <LazyChart
      label={label}
      height={alwaysRows ? rowsHeight(officers.length) : COLUMNS_HEIGHT}
      narrowHeight={rowsHeight(officers.length)}
      large={officers.length > FEW_COLUMNS}
    >
      {({ width, narrow }) => <Plot officers={officers} width={width} rows={alwaysRows || narrow} />}
    </LazyChart>
  );
}
