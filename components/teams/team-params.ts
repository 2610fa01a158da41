import type { PageParams } from '@/lib/kernel/reading/query';
import { toTeam } from '@/lib/addresses/teams';
import { DEFAULT_SORT, type SortOrder, type TeamFilter } from '@/lib/domain/metrics/units/sort-team-rows';

/** What the address of a team page says: order, filters and columns. */
export interface TeamParams {
  readonly order: SortOrder;
  readonly filter: TeamFilter;
  readonly allColumns: boolean;
}

/** Reads the search parameters of a team page; what is not known is left out, never an error. */
export function readTeamParams(params: PageParams): TeamParams {
  const { sort, direction, columns, ...filter } = toTeam.page.read(params);
  return {
    order: sort === null ? DEFAULT_SORT : { sort, descending: direction === 'desc' },
    filter,
    allColumns: columns,
  };
}

/** Whether any filter is set. */
export function isFiltered({ grade, state, needs }: TeamFilter): boolean {
  return grade !== null || state !== null || needs !== null;
}

/** The parameters that a link keeps, known ones only. */
export function teamParamsOf({ order, filter, allColumns }: TeamParams): PageParams {
  const sorted = order.sort !== DEFAULT_SORT.sort || order.descending !== DEFAULT_SORT.descending;
  return toTeam.page.params({
    sort: sorted ? order.sort : null,
    direction: sorted ? (order.descending ? 'desc' : 'asc') : null,
    ...filter,
    columns: allColumns,
  });
}
