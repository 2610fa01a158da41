import { code, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** What was published elsewhere of a figure: the form of an administrator. */
export const COMPARATOR_FIELDS = describeFields({
  figure: code<string>('Figure', { ask: 'Choose a figure', control: 'select' }),
  value: line('Value', 30, {
    ask: 'Enter what was published, such as 63%',
    hint: 'As it is to be printed, such as 63% or 12.5',
    width: 10,
  }),
  source: line('Source', 120, {
    ask: 'Enter of whom it is and who published it',
    hint: 'Of whom, by whom and when, such as: all regions, HM Inspectorate of Probation, 2025',
  }),
});
