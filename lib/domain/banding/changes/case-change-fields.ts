import { optional } from '../../../kernel/reading/field';
import { choice, day, lines, yesNo } from '../../../kernel/reading/kinds';
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

/** Why somebody decides on a change as they do; each page asks in its own words. */
export const DECIDE_FIELDS = describeFields({
  why: optional(lines('Reason', MOST_SAID, { rows: 2, maxLength: MOST_SAID })),
});

/** That those that were drawn of a batch have been looked at. */
export const LOOKED_FIELDS = describeFields({ looked: yesNo('Looked at') });

/** Whether a manager agrees with a fall that came from a source system. */
export const REVIEW_FIELDS = describeFields({
  agreed: choice('Agreed', ['yes', 'no'], {
    asked: 'Do you agree with the fall?',
    options: [
      { value: 'yes', label: 'Agreed' },
      { value: 'no', label: 'Not agreed' },
    ],
  }),
  why: DECIDE_FIELDS.why,
});

/** What was decided on an item that a rise made. */
export const CLOSE_ITEM_FIELDS = describeFields({
  outcome: lines('Reason', MOST_SAID, {
    ask: 'Enter what was decided',
    asked: 'What was decided',
    hint: 'Kept with the case',
    rows: 2,
    maxLength: MOST_SAID,
  }),
});

/** What is right where a source says otherwise, and why. */
export const DIFFERENCE_FIELDS = describeFields({
  decision: choice('Decision', ['keep', 'take'], {
    ask: 'Choose whether what stands here stays',
    asked: 'What is right?',
  }),
  why: DECIDE_FIELDS.why,
});
