import { chosen, day, lines } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** Why the head of a unit needs to know why an officer has fewer hours or is away. */
export const WHY_FIELDS = describeFields({
  why: lines('Why you need to know', 500, {
    ask: 'Enter why you need to know',
    hint: 'Do not write anything about the person’s health here',
    maxLength: 500,
  }),
});

/** Who stands in for a line manager, both days included. */
export const DEPUTY_FIELDS = describeFields({
  deputy: chosen('Who stands in', { ask: 'Choose who stands in' }),
  startsOn: day('First day', { ask: 'Enter the first day' }),
  endsOn: day('Last day', { ask: 'Enter the last day' }),
});
