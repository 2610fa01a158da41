import { optional } from '../../../kernel/reading/field';
import { choice, day } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { ABSENCE_KINDS } from './absence';

/** Days on which an officer is away (absences.csv, the form of an absence). */
export const ABSENCE_FIELDS = describeFields({
  kind: choice('Kind of absence', ABSENCE_KINDS, {
    ask: 'Choose the kind of absence',
    file: { label: 'Kind', write: ABSENCE_KINDS.join(', ') },
  }),
  startDate: day('First day', {
    ask: 'Enter the first day',
    hint: 'Like 2 11 2026',
    file: { label: 'Start date' },
  }),
  endDate: optional(
    day('Last day', {
      asked: 'Last day (optional)',
      hint: 'Leave empty if it is not known',
      file: { label: 'End date', end: true },
    }),
  ),
});

/** A change of an absence that is recorded: what is left out stays as it is recorded, or it is called off. */
export const ABSENCE_CHANGE_FIELDS = describeFields({
  what: choice('What', ['correct', 'cancel'], { asked: 'What do you want to do?' }),
  kind: choice('Kind of absence', ABSENCE_KINDS, { control: 'select' }),
  startDate: day('First day'),
  endDate: optional(
    day('Last day', { hint: 'The last day away, like 2 11 2026. Leave empty if it is not known' }),
  ),
});
