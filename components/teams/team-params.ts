import {
  DEFAULT_SORT,
  type SortOrder,
  TEAM_NEEDS,
  TEAM_SORTS,
  TEAM_STATE_FILTERS,
  type TeamFilter,
} from '@/lib/domain/metrics/units/sort-team-rows';
import type { PageParams } from '../ui/list/href-with';

/** What the address of a team page says: order, filters and columns. */
export interface TeamParams {
  readonly order: SortOrder;
  readonly filter: TeamFilter;
  readonly allColumns: boolean;
}

/** Reads the search parameters of a team page; what is not known is left out, never an error. */
export function readTeamParams(params: PageParams): TeamParams {
  const one = (name: string): string | null => {
    const value = params[name];
    const text = typeof value === 'string' ? value : value?.[0];
    return text === undefined || text === '' ? null : text;
  };
  const sort = TEAM_SORTS.find((entry) => entry === one('sort'));
  return {
    order: sort === undefined ? DEFAULT_SORT : { sort, descending: one('direction') === 'desc' },
    filter: {
      grade: one('grade'),
      state: TEAM_STATE_FILTERS.find((entry) => entry === one('state')) ?? null,
      needs: TEAM_NEEDS.find((entry) => entry === one('needs')) ?? null,
    },
    allColumns: one('columns') === 'all',
  };
}

/** Whether any filter is set. */
export function isFiltered({ grade, state, needs }: TeamFilter): boolean {
  return grade !== null || state !== null || needs !== null;
}

/** The parameters that a link keeps, known ones only. */
export function teamParamsOf({ order, filter, allColumns }: TeamParams): PageParams {
  const sorted = order.sort !== DEFAULT_SORT.sort || order.descending !== DEFAULT_SORT.descending;
  return {
    sort: sorted ? order.sort : undefined,
    direction: sorted ? (order.descending ? 'desc' : 'asc') : undefined,
    grade: filter.grade ?? undefined,
    state: filter.state ?? undefined,
    needs: filter.needs ?? undefined,
    columns: allColumns ? 'all' : undefined,
  };
}
