import type { PageParams } from '@/lib/kernel/reading/query';
import { type Address, hrefWith } from '@/lib/kernel/address';

export type SortDirection = 'asc' | 'desc';

/** How a list is sorted, and where its page is: enough to make the link of each column. */
export interface SortState {
  readonly key: string;
  readonly direction: SortDirection;
  readonly path: Address;
  readonly params: PageParams;
}

/**
 * The address that sorts by a column: the other way round when it is sorted by it already, else in the column's first
 * direction. Search parameters `sort` and `direction`; the page number is dropped, every other one is kept.
 */
export function sortHref(state: SortState, key: string, first: SortDirection = 'asc'): string {
  const direction = state.key !== key ? first : state.direction === 'asc' ? 'desc' : 'asc';
  return hrefWith(state.path, state.params, { sort: key, direction, page: undefined });
}
