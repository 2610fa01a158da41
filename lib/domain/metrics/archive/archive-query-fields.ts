import { emptyIs } from '../../../kernel/reading/field';
import { choice, day } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { UNIT_QUERY_FIELDS } from '../capacity/unit-query-fields';
import { ARCHIVE_KINDS } from './archive-rows';

/** Which daily figures a call asks for. */
export const ARCHIVE_QUERY_FIELDS = describeFields({
  ...UNIT_QUERY_FIELDS,
  of: emptyIs(choice('Of', ARCHIVE_KINDS, { hint: 'A row a day for each officer, team, or unit' }), 'teams'),
  from: day('From', { hint: 'The first day' }),
  to: day('To', { hint: 'The last day' }),
});
