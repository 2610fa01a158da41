'use client';

import { OfficerColumns } from './officer-columns';
import { OfficerRows } from './officer-rows';
import type { OfficerColumn } from './workload-by-officer';

interface PlotProps {
  readonly officers: readonly OfficerColumn[];
  readonly width: number;
  readonly rows: boolean;
}

/** Draws the columns, or the rows. */
export function WorkloadByOfficerPlot({ officers, width, rows }: PlotProps) {
  return rows ? (
    <OfficerRows officers={officers} width={width} />
  ) : (
    <OfficerColumns officers={officers} width={width} />
  );
}
