import { SETTINGS } from '../../banding/case-vocabulary';
import { emptyIs, optional } from '../../../kernel/reading/field';
import { choice, line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { CAPACITY_LISTS } from './capacity-lists';
import { SINCE_WEEKS } from './narrow-list';
import { UNIT_QUERY_FIELDS } from './unit-query-fields';

/** Which list behind a figure a call asks for, and how it is narrowed: a page at a time. */
export const LIST_QUERY_FIELDS = describeFields({
  list: choice('List', CAPACITY_LISTS, {
    hint: 'The list behind a figure, by the word in its address on screen',
  }),
  ...UNIT_QUERY_FIELDS,
  grade: optional(
    line('Grade', 50, {
      hint: 'Code of the grade of the officer; none: not recorded; of cases, waiting: nobody holds it',
    }),
  ),
  team: optional(line('Team', 100, { hint: 'Its code' })),
  band: optional(line('Band', 50, { hint: 'Of cases' })),
  setting: optional(choice('Setting', SETTINGS, { hint: 'Of cases' })),
  since: optional(choice('Since', SINCE_WEEKS, { hint: 'For so many weeks at the least' })),
  limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many at most' }), 100),
  cursor: emptyIs(whole('Cursor', 0, 10_000_000, { hint: 'What the page before gave as next' }), 0),
});
