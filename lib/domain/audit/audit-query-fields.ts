import { emptyIs, optional } from '../../kernel/reading/field';
import { choice, day, line, whole } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';
import { AUDIT_ACTIONS, AUDIT_THINGS } from './labels';

/** Which entries of the audit trail a call asks for: a page at a time, the newest first. */
export const AUDIT_QUERY_FIELDS = describeFields({
  who: optional(line('Who', 100, { hint: 'Words of the name of who did it' })),
  action: optional(choice('Action', AUDIT_ACTIONS)),
  thingType: optional(choice('Thing', AUDIT_THINGS)),
  key: optional(line('Key', 100, { hint: 'The whole key of what it was done to: a CRN, a staff code' })),
  from: optional(day('From', { hint: 'The first day, in London' })),
  to: optional(day('To', { hint: 'The last day, in London' })),
  limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many at most' }), 100),
  cursor: optional(whole('Cursor', 1, 999_999_999, { hint: 'What the page before gave as next' })),
});
