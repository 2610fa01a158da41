import type { ReactNode } from 'react';
import { SortLink } from '../ui/list/sortable-header';
import type { SortState } from '../ui/list/sort-state';
import type { BarInput } from './bar-parts';
import { StateLabel } from './state-label';
import { WorkloadBar } from './workload-bar';
import { WorkloadFigure } from './workload-figure';

/** Figure, bar and state: the workload column of a dense table. */
export function WorkloadCell(props: BarInput & { readonly stateWords?: ReactNode }) {
  return (
    <div className="hr-load">
      <span className="hr-load__pct">
        <WorkloadFigure
          usedHundredths={props.usedHundredths}
          available={props.available}
          state={props.state}
        />
      </span>
      <WorkloadBar {...props} />
      <StateLabel state={props.state}>{props.stateWords}</StateLabel>
    </div>
  );
}

/** The head of the workload column: sorts, and prints "100%" over the line of the bars. Use as a column's `header`. */
export function WorkloadColumnHead({
  sort,
  sortKey = 'workload',
  label = 'Workload',
}: {
  readonly sort?: SortState;
  readonly sortKey?: string;
  readonly label?: string;
}) {
  const sorted = sort?.key === sortKey ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined;
  return (
    <th role="columnheader" scope="col" aria-sort={sorted}>
      <div className="hr-load">
        <span className="hr-nowrap">
          {sort ? (
            <SortLink sort={sort} sortKey={sortKey} first="desc">
              {label}
            </SortLink>
          ) : (
            label
          )}
        </span>
        <span className="hr-scale" aria-hidden="true">
          <b>100%</b>
        </span>
        <span />
      </div>
    </th>
  );
}
