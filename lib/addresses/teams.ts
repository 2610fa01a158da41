import { CASE_LISTS, OFFICER_LISTS } from '../domain/metrics/cases/attention-lists';
import { TEAM_NEEDS, TEAM_SORTS, TEAM_STATE_FILTERS } from '../domain/metrics/units/sort-team-rows';
import { route } from '../kernel/address';
import { anyText, oneOf, saidOnce, says } from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';

/** How a team's table is sorted and filtered, and whether every column shows. */
const TABLE = {
  sort: oneOf(TEAM_SORTS),
  direction: oneOf(DIRECTIONS),
  grade: anyText(),
  state: oneOf(TEAM_STATE_FILTERS),
  needs: oneOf(TEAM_NEEDS),
  columns: says('all'),
};

/** Which list of what needs attention. */
const LIST = { kind: saidOnce(oneOf([...CASE_LISTS, ...OFFICER_LISTS])) };

/** All teams of the reader. */
export const toTeams = {
  all: route('/teams'),
  attention: route('/teams/attention', LIST),
};

/** A team, by its code. */
export const toTeam = {
  page: route('/teams/[code]', TABLE),
  download: route('/teams/[code]/download', TABLE),
  attention: route('/teams/[code]/attention', LIST),
  caseload: route('/teams/[code]/caseload'),
  trend: route('/teams/[code]/trend'),
  oneToOnes: route('/teams/[code]/one-to-ones'),
};
