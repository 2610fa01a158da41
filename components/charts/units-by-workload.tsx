'use client';

import dynamic from 'next/dynamic';
import { LazyChart } from './layout/lazy-chart';
import { UNITS_WIDTHS, type UnitsFigures, unitsLayout } from './layout/units-layout';

const Plot = dynamic(() => import('./units-by-workload-plot').then((module) => module.UnitsByWorkloadPlot), {
  ssr: false,
});

/**
 * Units by workload, highest first, against the model's lines. Where officers are given and few enough to tell apart, each is
 * a dot by grade (stacked so that none hides another); else each unit is a bar.
 */
export function UnitsByWorkload({ label, ...figures }: UnitsFigures & { readonly label: string }) {
  const wide = unitsLayout(figures, UNITS_WIDTHS.wide);
  const narrow = unitsLayout(figures, UNITS_WIDTHS.narrow);
  return (
    <LazyChart label={label} height={wide.height} narrowHeight={narrow.height} large>
      {({ width, narrow: isNarrow }) => (
        <Plot {...figures} width={width} layout={isNarrow ? narrow : wide} narrow={isNarrow} />
      )}
    </LazyChart>
  );
}
