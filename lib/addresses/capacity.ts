import { TREND_STEPS } from '../domain/metrics/history/trend';
import { route } from '../kernel/address';
import { anyText, oneOf, oneOfOr, pageNumber } from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';
import { PEOPLE, PEOPLE_FILTER } from './parts/people';

/** Columns by which the table of units sorts. */
const UNIT_SORTS = ['name', 'workload', 'over100', 'over50', 'cases', 'beyond', 'uncovered'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** Which unit: all of the reader's own where it is not said. A level that there is not is told from none. */
const UNIT = { level: anyText(), code: anyText() };
const LIST = { ...UNIT, sort: anyText(), direction: oneOf(DIRECTIONS), page: pageNumber() };
/** Line managers and who has none: filtered together, each with its own pages. */
const MANAGERS = { ...UNIT, ...PEOPLE, others: pageNumber() };
const MANAGER_LISTS = ['managers', 'unmanaged'] as const;
const ITEMS = { ...LIST, ...PEOPLE_FILTER };

/** The capacity of a unit. */
export const toCapacity = {
  page: route('/capacity', {
    ...LIST,
    sort: oneOfOr(UNIT_SORTS, 'workload'),
    trend: oneOfOr(TREND_STEPS, 'week'),
  }),
  list: route('/capacity/list/[metric]', ITEMS),
  listDownload: route('/capacity/list/[metric]/download', ITEMS),
  downgrades: route('/capacity/downgrades', UNIT),
  lineManagers: route('/capacity/line-managers', MANAGERS),
  lineManagersDownload: route('/capacity/line-managers/download', {
    ...MANAGERS,
    list: oneOfOr(MANAGER_LISTS, 'managers'),
  }),
  download: route('/capacity/download', UNIT),
};
