import { optional } from '../../../kernel/reading/field';
import { choice, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** How much of the waiting cases a call asks for. */
export const WAITING_NOW_FIELDS = describeFields({
  only: optional(choice('Only', ['count'], { hint: 'Left out: which cases, and who is about to decide' })),
  since: optional(line('Since', 40, { hint: 'An instant: who was given a case after it is told as well' })),
});
