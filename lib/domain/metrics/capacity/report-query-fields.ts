import { TEAM_TYPES } from '../../banding/case-vocabulary';
import { emptyIs, optional } from '../../../kernel/reading/field';
import { choice } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { TREND_FIGURES } from '../history/figure-trend';
import { TREND_STEPS } from '../history/trend';
import { RANK_SORTS } from '../ranking/rank-teams';
import { CASE_LISTS, OFFICER_LISTS } from '../cases/attention-lists';
import { UNIT_QUERY_FIELDS } from './unit-query-fields';

/** Which figure of a unit over time a call asks for. */
export const TREND_QUERY_FIELDS = describeFields({
  ...UNIT_QUERY_FIELDS,
  figure: emptyIs(choice('Figure', TREND_FIGURES), 'workload'),
  step: emptyIs(choice('Step', TREND_STEPS, { hint: 'Mondays of a year, or days of 8 weeks' }), 'week'),
});

/** Which teams of a unit a call asks for, and in which order. */
export const RANKING_QUERY_FIELDS = describeFields({
  ...UNIT_QUERY_FIELDS,
  type: optional(choice('Type', TEAM_TYPES, { hint: 'Of one kind at a time; left out: that of most teams' })),
  sort: emptyIs(choice('Sort', RANK_SORTS), 'workload'),
  direction: emptyIs(choice('Direction', ['asc', 'desc'] as const), 'desc'),
});

/** Which line managers a call asks for. */
export const MANAGERS_QUERY_FIELDS = describeFields({
  ...UNIT_QUERY_FIELDS,
  list: emptyIs(
    choice('List', ['managers', 'unmanaged'] as const, { hint: 'unmanaged: who has none' }),
    'managers',
  ),
});

/** Which list of what needs attention a call asks for. */
export const ATTENTION_QUERY_FIELDS = describeFields({
  list: choice('List', [...CASE_LISTS, ...OFFICER_LISTS], { hint: 'What the cards of a team count' }),
});
