import { emptyIs, optional } from '../../../kernel/reading/field';
import { choice, line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { HANDOFF_KINDS } from './handoff';
import { HANDOFF_LISTS } from './handoff-list';

/** Which of what is to be keyed, or was, a call asks for: a page at a time. */
export const HANDOFF_QUERY_FIELDS = describeFields({
  state: emptyIs(
    choice('State', HANDOFF_LISTS, {
      hint: 'open: to be keyed; late: of those, the ones after one working day',
    }),
    'open',
  ),
  team: optional(line('Team', 50, { hint: 'Its code' })),
  kind: optional(choice('Kind', HANDOFF_KINDS)),
  limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many at most' }), 100),
  cursor: optional(line('Cursor', 100, { hint: 'What the page before gave as next' })),
});
