import { SETTINGS, TEAM_TYPES } from '../domain/banding/case-vocabulary';
import { ARCHIVE_KINDS } from '../domain/metrics/archive/archive-rows';
import { CHANGE_KINDS } from '../domain/metrics/change/change-kinds';
import { SINCE_WEEKS } from '../domain/metrics/capacity/narrow-list';
import { TREND_FIGURES } from '../domain/metrics/history/figure-trend';
import { TREND_STEPS } from '../domain/metrics/history/trend';
import { RANK_SORTS } from '../domain/metrics/ranking/rank-teams';
import { route } from '../kernel/address';
import {
  allTexts,
  anyText,
  oneOf,
  oneOfOr,
  pageNumber,
  saidOnce,
  says,
  searched,
  signedFigure,
} from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';
import { FORMATS } from './parts/formats';
import { PEOPLE, PEOPLE_FILTER } from './parts/people';

/** Columns by which the table of units sorts. */
const UNIT_SORTS = ['name', 'workload', 'over100', 'over50', 'cases', 'beyond', 'uncovered'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** Which unit: all of the reader's own where it is not said. A level that there is not is told from none. */
const UNIT = { level: anyText(), code: anyText() };
const LIST = { ...UNIT, sort: anyText(), direction: oneOf(DIRECTIONS), page: pageNumber() };
/** Line managers and who has none: filtered together, each with its own pages. */
const MANAGERS = { ...UNIT, ...PEOPLE, others: pageNumber() };
/** The teams of a unit, of one kind at a time. */
const RANKING = {
  ...UNIT,
  type: oneOf(TEAM_TYPES),
  name: searched(100),
  sort: oneOfOr(RANK_SORTS, 'workload'),
  direction: oneOf(DIRECTIONS),
  page: pageNumber(),
};
const MANAGER_LISTS = ['managers', 'unmanaged'] as const;
/** A list behind a figure is of officers or of cases, each narrowed by what it has. */
const ITEMS = {
  ...LIST,
  ...PEOPLE_FILTER,
  band: anyText(),
  setting: oneOf(SETTINGS),
  /** For so many weeks or longer. */
  since: oneOf(SINCE_WEEKS),
  /** Of officers: the column of the histogram. */
  step: anyText(),
  columns: allTexts(),
};

/** What changed in a unit since last month, and the list behind one step. */
const CHANGE = { ...UNIT, step: oneOf(CHANGE_KINDS), page: pageNumber() };

/** One figure of a unit over time. */
const TREND = {
  ...UNIT,
  figure: oneOfOr(TREND_FIGURES, 'workload'),
  step: oneOfOr(TREND_STEPS, 'week'),
};

/** The daily figures of a unit: the days as they were typed. */
const ARCHIVE = {
  ...UNIT,
  of: oneOfOr(ARCHIVE_KINDS, 'teams'),
  from: saidOnce(anyText()),
  to: saidOnce(anyText()),
  format: oneOfOr(FORMATS, 'csv'),
};

/** What more officers of each grade, or fewer, would change. */
const WHAT_IF = {
  ...UNIT,
  senior: signedFigure(),
  ordinary: signedFigure(),
  trainee: signedFigure(),
  team: anyText(),
  fill: says('vacancies'),
};

/** The capacity of a unit. */
export const toCapacity = {
  page: route('/capacity', {
    ...LIST,
    sort: oneOfOr(UNIT_SORTS, 'workload'),
    trend: oneOfOr(TREND_STEPS, 'week'),
  }),
  list: route('/capacity/list/[metric]', ITEMS),
  listDownload: route('/capacity/list/[metric]/download', { ...ITEMS, format: oneOfOr(FORMATS, 'csv') }),
  downgrades: route('/capacity/downgrades', UNIT),
  lineManagers: route('/capacity/line-managers', MANAGERS),
  lineManagersDownload: route('/capacity/line-managers/download', {
    ...MANAGERS,
    list: oneOfOr(MANAGER_LISTS, 'managers'),
  }),
  download: route('/capacity/download', UNIT),
  change: route('/capacity/change', CHANGE),
  changeDownload: route('/capacity/change/download', UNIT),
  trend: route('/capacity/trend', TREND),
  trendDownload: route('/capacity/trend/download', TREND),
  archive: route('/capacity/archive', ARCHIVE),
  archiveDownload: route('/capacity/archive/download', ARCHIVE),
  evidence: route('/capacity/evidence', UNIT),
  evidenceDownload: route('/capacity/evidence/download', { ...UNIT, format: oneOfOr(FORMATS, 'csv') }),
  whatIf: route('/capacity/what-if', WHAT_IF),
  oversight: route('/capacity/oversight', UNIT),
  outliers: route('/capacity/outliers', UNIT),
  measures: route('/capacity/measures', UNIT),
  ranking: route('/capacity/ranking', RANKING),
  rankingDownload: route('/capacity/ranking/download', RANKING),
};
