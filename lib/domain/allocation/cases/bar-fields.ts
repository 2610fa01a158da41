import { optional } from '../../../kernel/reading/field';
import { choice, chosen, lines, withoutLinks } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { labelled } from '../../../kernel/reading/shown';
import { BAR_LABELS, BAR_REASONS } from './bar';

/** Most characters of what is written beside a reason. */
const MOST_BAR_TEXT = 1_000;

/** Who must not hold a case, and why. */
export const BAR_FIELDS = describeFields({
  staffCode: chosen('Officer', { ask: 'Choose the officer who must not hold the case' }),
  reason: choice('Reason', BAR_REASONS, {
    ask: 'Choose why the officer must not hold the case',
    asked: 'Why the officer must not hold the case',
    options: labelled(BAR_REASONS, BAR_LABELS),
  }),
  detail: optional(
    withoutLinks(
      lines('Details', MOST_BAR_TEXT, {
        hint: 'Needed where the reason is Other. Whoever may see the case reads them.',
      }),
    ),
  ),
});

/** Why an officer may hold a case again. */
export const LIFT_BAR_FIELDS = describeFields({
  why: withoutLinks(
    lines('Why it is lifted', MOST_BAR_TEXT, {
      ask: 'Enter why the officer may hold the case again',
      asked: 'Why the officer may hold the case again',
      hint: 'Kept with the case.',
    }),
  ),
});
