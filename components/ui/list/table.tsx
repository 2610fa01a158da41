import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { given } from './given';
import { ScrollBox } from './scroll-box';
import type { SortDirection, SortState } from './sort-state';
import { SortableHeader } from './sortable-header';

export interface Column {
  readonly key: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
  /** The column sorts by this key; the table needs `sort` as well. */
  readonly sortKey?: string;
  /** The direction of the first click: 'desc' where the most comes first. */
  readonly sortFirst?: SortDirection;
  /** The whole head cell, where it has a layout of its own (the workload column). */
  readonly header?: ReactNode;
}

export interface TableProps {
  readonly caption: ReactNode;
  /** Shown only where no heading says the same. */
  readonly captionShown?: boolean;
  readonly columns: readonly Column[];
  readonly sort?: SortState;
  /** Rows of the body. */
  readonly children: ReactNode;
  /** Rows of the foot: the total. */
  readonly foot?: ReactNode;
  /** Rows become blocks on a narrow screen (true unless said), each cell led by its `label`. */
  readonly stack?: boolean;
  readonly className?: string;
}

/**
 * A dense table, in a box in which it scrolls where it is wider than its place. Roles are written out, since display changes on
 * narrow screens would drop them.
 */
export function Table({
  caption,
  captionShown,
  columns,
  sort,
  children,
  foot,
  stack = true,
  className,
}: TableProps) {
  const captionId = useId();
  return (
    <ScrollBox labelledBy={captionId}>
      <table className={classNames('hr-table', stack && 'hr-table--stack', className)} role="table">
        <caption id={captionId} className={captionShown ? 'hr-table__caption' : 'govuk-visually-hidden'}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
        {foot ? <tfoot role="rowgroup">{foot}</tfoot> : null}
      </table>
    </ScrollBox>
  );
}

function ColumnHead({ column, sort }: { readonly column: Column; readonly sort: SortState | undefined }) {
  if (column.header) return column.header;
  if (column.sortKey && sort) {
    return (
      <SortableHeader
        sort={sort}
        sortKey={column.sortKey}
        first={column.sortFirst}
        numeric={column.numeric}
        className={column.nowrap ? 'hr-nowrap' : undefined}
      >
        {column.label}
      </SortableHeader>
    );
  }
  return (
    <th
      role="columnheader"
      scope="col"
      className={classNames(column.numeric && 'hr-num', column.nowrap && 'hr-nowrap') || undefined}
    >
      {column.label}
    </th>
  );
}

/** A row of a table. */
export function Row({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <tr role="row" {...given({ className })}>
      {children}
    </tr>
  );
}

/** The cell that names its row. */
export function RowHeader({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <th role="rowheader" scope="row" {...given({ className })}>
      {children}
    </th>
  );
}

export interface CellProps {
  readonly children?: ReactNode;
  /** The column's name, shown before the value on a narrow screen. */
  readonly label?: string;
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
  readonly className?: string;
  readonly colSpan?: number;
}

/** A cell. Text that has markup inside it should be in one element, so that it stays in one grid cell when stacked. */
export function Cell({ children, label, numeric, nowrap, className, colSpan }: CellProps) {
  const attributes = given({
    'data-label': label,
    colSpan,
    className: classNames(numeric && 'hr-num', nowrap && 'hr-nowrap', className) || undefined,
  });
  return (
    <td role="cell" {...attributes}>
      {children}
    </td>
  );
}

/** A cell with nothing in it: a dash to see, words to hear; left out on a narrow screen. */
export function EmptyCell({
  says = 'None',
  numeric,
}: {
  readonly says?: string;
  readonly numeric?: boolean;
}) {
  return (
    <td role="cell" className={classNames('hr-empty', numeric && 'hr-num')}>
      <Dash says={says} />
    </td>
  );
}

/** A dash to see and words to hear, where there is no value. */
export function Dash({ says }: { readonly says: string }) {
  return (
    <span className="hr-muted">
      <span aria-hidden="true">–</span>
      <span className="govuk-visually-hidden">{says}</span>
    </span>
  );
}
