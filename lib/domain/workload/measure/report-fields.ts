import { choice, day } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { REPORT_KINDS } from './report-kinds';

/** A report that an officer has completed (reports.csv, the form of a report). */
export const REPORT_FIELDS = describeFields({
  kind: choice('Kind of report', REPORT_KINDS, {
    ask: 'Choose the kind of report',
    file: { label: 'Kind', write: REPORT_KINDS.join(', ') },
  }),
  completedOn: day('Day it was completed', {
    ask: 'Enter the day it was completed',
    hint: 'Today or earlier, like 2 11 2026',
    file: { label: 'Completed on', ask: 'Enter the day on which it was completed' },
  }),
});
