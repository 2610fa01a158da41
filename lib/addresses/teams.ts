import { CASE_LISTS, OFFICER_LISTS } from '../domain/metrics/cases/attention-lists';
import { CASE_SORTS } from '../domain/metrics/cases/sort-case-rows';
import { SETTINGS } from '../domain/banding/case-vocabulary';
import { TEAM_NEEDS, TEAM_SORTS, TEAM_STATE_FILTERS } from '../domain/metrics/units/sort-team-rows';
import { route } from '../kernel/address';
import { anyText, oneOf, pageNumber, saidOnce, says } from '../kernel/reading/query';
import { PEOPLE_SORTS } from '../domain/metrics/officers/people-list';
import { DIRECTIONS } from './parts/directions';
import { PEOPLE_FILTER } from './parts/people';

/** How a team's table is sorted and filtered, and whether every column shows. */
const TABLE = {
  sort: oneOf(TEAM_SORTS),
  direction: oneOf(DIRECTIONS),
  grade: anyText(),
  state: oneOf(TEAM_STATE_FILTERS),
  needs: oneOf(TEAM_NEEDS),
  columns: says('all'),
};

/** Which list of what needs attention; a list of cases and one of officers is each filtered and sorted by what it has. */
const LIST = {
  kind: saidOnce(oneOf([...CASE_LISTS, ...OFFICER_LISTS])),
  /** Cases of one officer alone, by staff code. */
  officer: anyText(),
  band: anyText(),
  setting: oneOf(SETTINGS),
  ...PEOPLE_FILTER,
  sort: oneOf([...CASE_SORTS, ...PEOPLE_SORTS]),
  direction: oneOf(DIRECTIONS),
  page: pageNumber(),
};

/** All teams of the reader. */
export const toTeams = {
  all: route('/teams'),
  attention: route('/teams/attention', LIST),
  attentionDownload: route('/teams/attention/download', LIST),
};

/** A team, by its code. */
export const toTeam = {
  page: route('/teams/[code]', TABLE),
  download: route('/teams/[code]/download', TABLE),
  attention: route('/teams/[code]/attention', LIST),
  attentionDownload: route('/teams/[code]/attention/download', LIST),
  caseload: route('/teams/[code]/caseload'),
  trend: route('/teams/[code]/trend'),
  oneToOnes: route('/teams/[code]/one-to-ones'),
};
