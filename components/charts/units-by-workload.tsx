'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import type { DotRole } from './layout/palette';
import { unitsLayout } from './layout/units-layout';

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  /** Null without points available. */
  readonly percent: number | null;
  /** As written: "111.6%". */
  readonly text: string;
  readonly state: 'spare' | 'near' | 'over' | 'well_over' | 'no_capacity' | 'unavailable' | 'unknown';
  /** As written: "29 of 32". */
  readonly over100: string;
  /** Workloads of its officers, without names; leave out those with no capacity, and the whole list above team level if it is long. */
  readonly officers?: readonly { readonly percent: number; readonly role: DotRole }[];
}

export interface UnitsByWorkloadProps {
  /** Highest first. */
  readonly units: readonly UnitRow[];
  readonly label: string;
}

const Plot = dynamic(() => import('./units-by-workload-plot').then((module) => module.UnitsByWorkloadPlot), {
  ssr: false,
});

/**
 * Units by workload, highest first, against the lines at 100% and 110%. Where officers are given and few enough to
 * tell apart, each is a dot by grade (stacked so that none hides another); else each unit is a bar.
 */
export function UnitsByWorkload({ units, label }: UnitsByWorkloadProps) {
  const wide = unitsLayout(units, 1100);
  const narrow = unitsLayout(units, 320);
  return (
    <LazyChart label={label} height={wide.height} narrowHeight={narrow.height} large>
      {({ width, narrow: isNarrow }) => (
        <Plot units={units} width={width} layout={isNarrow ? narrow : wide} narrow={isNarrow} />
      )}
    </LazyChart>
  );
}
