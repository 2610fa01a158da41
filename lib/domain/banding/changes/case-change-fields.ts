import { optional } from '../../../kernel/reading/field';
import { choice, day, lines } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { labelled } from '../../../kernel/reading/shown';
import { END_REASON_LABELS, END_REASONS } from '../end-reason';

/** Most characters of what is said with a change of a case. */
const MOST_SAID = 1_000;

/** What is said with a change of facts: why, asked where the band goes down, and what shows it. */
export const CHANGE_FIELDS = describeFields({
  reason: optional(
    lines('Reason', MOST_SAID, {
      asked: 'Why this changes',
      hint: 'Kept in the history of the case',
      rows: 3,
      maxLength: MOST_SAID,
    }),
  ),
  evidence: optional(
    lines('Evidence', MOST_SAID, {
      asked: 'Evidence (optional)',
      hint: 'What shows it: an assessment, a court result',
      rows: 2,
      maxLength: MOST_SAID,
    }),
  ),
});

/** The end of a case. */
export const END_FIELDS = describeFields({
  endedOn: day('The day', {
    ask: 'Enter the day on which the case ended',
    asked: 'Day on which the case ended',
    hint: 'The officer no longer holds it from that day',
  }),
  reason: choice('Reason', END_REASONS, {
    ask: 'Choose why the case ends',
    asked: 'Why does it end?',
    options: labelled(END_REASONS, END_REASON_LABELS),
  }),
  note: optional(
    lines('Note', MOST_SAID, {
      asked: 'What there is to say',
      hint: 'Needed for another reason',
      rows: 2,
      maxLength: MOST_SAID,
    }),
  ),
});

/** A case that ended opens again. */
export const REOPEN_FIELDS = describeFields({
  reason: lines('Reason', MOST_SAID, {
    ask: 'Enter why the case opens again',
    asked: 'Why does it open again?',
    hint: 'Ended in error, say, or the person is back',
    rows: 3,
    maxLength: MOST_SAID,
  }),
});
