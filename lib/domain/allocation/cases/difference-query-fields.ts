import { emptyIs, optional } from '../../../kernel/reading/field';
import { line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** Which of what sources say otherwise a call asks for: a page at a time. */
export const DIFFERENCE_QUERY_FIELDS = describeFields({
  limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many at most' }), 100),
  cursor: optional(line('Cursor', 100, { hint: 'What the page before gave as next' })),
});
