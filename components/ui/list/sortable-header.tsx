import { PageLink } from './page-link';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type SortDirection, sortHref, type SortState } from './sort-state';

export interface SortableHeaderProps {
  readonly sort: SortState;
  readonly sortKey: string;
  /** The direction of the first click: 'desc' where the most comes first. */
  readonly first?: SortDirection;
  readonly numeric?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  /** Beside the link (the scale of a bar). */
  readonly extra?: ReactNode;
}

/** The head of a column that sorts its table. Only the sorted column has an arrow. */
export function SortableHeader({
  sort,
  sortKey,
  first = 'asc',
  numeric,
  className,
  children,
  extra,
}: SortableHeaderProps) {
  const sorted = sort.key === sortKey;
  return (
    <th
      role="columnheader"
      scope="col"
      className={classNames(numeric && 'hr-num', className) || undefined}
      aria-sort={sorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <SortLink sort={sort} sortKey={sortKey} first={first}>
        {children}
      </SortLink>
      {extra}
    </th>
  );
}

/** The link alone, for a head with a layout of its own. */
export function SortLink({
  sort,
  sortKey,
  first = 'asc',
  children,
}: Pick<SortableHeaderProps, 'sort' | 'sortKey' | 'first' | 'children'>) {
  return (
    <PageLink className="hr-sort" href={sortHref(sort, sortKey, first)} scroll={false}>
      {children}
      {sort.key === sortKey ? (
        <span className="hr-sort__arrow" aria-hidden="true">
          {sort.direction === 'asc' ? '▲' : '▼'}
        </span>
      ) : null}
    </PageLink>
  );
}
