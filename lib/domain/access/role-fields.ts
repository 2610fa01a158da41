import { optional } from '../../kernel/reading/field';
import { day } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';

/** From when and until when somebody has a role, both days included. */
export const ROLE_DAY_FIELDS = describeFields({
  startsOn: optional(day('First day', { hint: 'Leave empty for today' })),
  endsOn: optional(day('Last day', { hint: 'Leave empty where no end is known' })),
});

/** Until when somebody has a role that they have. */
export const ROLE_END_FIELDS = describeFields({
  endsOn: optional(day('Last day', { hint: 'Leave empty where no end is known' })),
});
