import { SCOPE_LEVELS } from '../../access/actor';
import { optional } from '../../../kernel/reading/field';
import { choice, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** Which unit's figures a call asks for. */
export const UNIT_QUERY_FIELDS = describeFields({
  level: optional(choice('Level', SCOPE_LEVELS, { hint: 'Left out: the widest that the caller may see' })),
  code: optional(line('Code', 100, { hint: 'The code of the unit; none for the nation' })),
});
