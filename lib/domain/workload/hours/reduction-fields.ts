import { type Field, optional } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { choice, day, hundredths, lines } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { LONGEST_VALUE } from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';
import type { ReductionReason, WorkloadModel } from '../model/model';
import { findReason } from './reductions';

/** What the fields of a reduction are judged by. */
export type ReductionLimits = Pick<WorkloadModel, 'reductionReasons' | 'mostContractedHoursHundredths'>;

/** One of the model's reasons. */
const reason: Field<ReductionReason, ReductionLimits> = field(
  'Reason',
  {
    most: LONGEST_VALUE,
    control: 'select',
    json: { is: 'text', most: LONGEST_VALUE },
    read: (text, { where, context }) => {
      const found = findReason(context.reductionReasons, text);
      if (found !== null) return ok(found);
      const names = context.reductionReasons.map((entry) => entry.name);
      return err(where === 'form' ? 'Choose a reason' : `Reason must be one of: ${names.join('; ')}`);
    },
  },
  { ask: 'Choose a reason', file: { label: 'Reason' } },
);

/** Hours taken off an officer's week (reductions.csv, the form of a reduction). */
export const REDUCTION_FIELDS = describeFields({
  reason,
  hours: optional(
    hundredths('Hours', (limits: ReductionLimits) => limits.mostContractedHoursHundredths, {
      asked: 'Hours a week taken off',
      width: 5,
      suffix: 'hours',
      autoComplete: 'off',
      api: { noun: 'hours', least: 0.01 },
    }),
  ),
  startDate: day('First day', {
    ask: 'Enter the first day',
    hint: 'Like 2 11 2026',
    file: { label: 'Start date' },
  }),
  endDate: optional(
    day('Last day', {
      asked: 'Last day (optional)',
      hint: 'The last day on which the hours are off. Leave empty for an open end, or for the longest that the reason allows',
      file: { label: 'End date', end: true },
    }),
  ),
  notes: optional(
    lines('Notes', 2_000, {
      asked: 'Notes (optional)',
      hint: 'Only what a colleague needs to know: no medical details',
      rows: 3,
    }),
  ),
});

/** A change of a reduction that is recorded: its last day, or that it is called off. */
export const REDUCTION_CHANGE_FIELDS = describeFields({
  what: choice('What', ['end', 'cancel'], {
    ask: 'Choose whether to set its last day or to cancel it',
    asked: 'What do you want to do?',
  }),
  endDate: optional(
    day('Last day', {
      hint: 'The last day on which the hours are off. Leave empty for an open end',
    }),
  ),
});
