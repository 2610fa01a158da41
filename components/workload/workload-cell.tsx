import type { ReactNode } from 'react';
import { SortLink } from '../ui/list/sortable-header';
import type { SortState } from '../ui/list/sort-state';
import type { BarInput } from './bar-parts';
import { StateLabel } from './state-label';
import { WorkloadBar } from './workload-bar';
import { WorkloadFigure } from './workload-figure';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';

/** Figure, bar and state: the workload column of a dense table. */
export function WorkloadCell(
  props: BarInput & { readonly words: ModelWords; readonly stateWords?: ReactNode },
) {
  return (
    <div className="hr-load">
      <span className="hr-load__pct">
        <WorkloadFigure
          usedHundredths={props.usedHundredths}
          available={props.available}
          state={props.state}
          words={props.words}
        />
      </span>
      <WorkloadBar {...props} />
      <StateLabel state={props.state} words={props.words}>
        {props.stateWords}
      </StateLabel>
    </div>
  );
}

/** The head of the workload column: sorts, and prints "100%", as the model has it, over the line of the bars. Use as a column's `header`. */
export function WorkloadColumnHead({
  words,
  sort,
  sortKey = 'workload',
  label = 'Workload',
}: {
  readonly words: ModelWords;
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
          <b>{words.over}</b>
        </span>
        <span />
      </div>
    </th>
  );
}
