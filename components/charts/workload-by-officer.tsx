'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import {
  COLUMNS_HEIGHT,
  FEW_COLUMNS,
  MOST_COLUMNS,
  type OfficersPlotProps,
  rowsHeight,
} from './layout/officers-layout';

export interface WorkloadByOfficerProps extends Omit<OfficersPlotProps, 'width'> {
  readonly label: string;
}

const Columns = dynamic(() => import('./officer-columns').then((module) => module.OfficerColumns), {
  ssr: false,
});
const Rows = dynamic(() => import('./officer-rows').then((module) => module.OfficerRows), { ssr: false });

/** Workload of each officer, in the order of the table, against the model's lines: columns, or rows where there is no room across. */
export function WorkloadByOfficer({ officers, lines, label }: WorkloadByOfficerProps) {
  const alwaysRows = officers.length > MOST_COLUMNS;
  return (
    <LazyChart
      label={label}
      height={alwaysRows ? rowsHeight(officers.length) : COLUMNS_HEIGHT}
      narrowHeight={rowsHeight(officers.length)}
      large={officers.length > FEW_COLUMNS}
    >
      {({ width, narrow }) => {
        const plot = { officers, lines, width };
        return alwaysRows || narrow ? <Rows {...plot} /> : <Columns {...plot} />;
      }}
    </LazyChart>
  );
}
