import { emptyIs, optional } from '../../../kernel/reading/field';
import { choice, line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** Which of the cases that wait for an officer a call asks for: a page at a time. */
export const WAITING_QUERY_FIELDS = describeFields({
  unallocated: choice('Unallocated', ['true'], {
    api: { ask: 'Send unallocated=true: other cases are read one by one' },
  }),
  limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many at most' }), 100),
  cursor: optional(line('Cursor', 20, { hint: 'What the page before gave as next' })),
});
