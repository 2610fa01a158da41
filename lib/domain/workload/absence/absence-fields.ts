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
  endDate: optional(day('Last day', { file: { label: 'End date' } })),
});

