import { checked } from '../../../kernel/reading/field';
import { choice, chosen, day, line, lines } from '../../../kernel/reading/kinds';
import { describeFields, namedAt } from '../../../kernel/reading/record';
import { CHALLENGE_OUTCOME_LABELS, CHALLENGE_OUTCOMES } from '../ledger/challenge';

/** The most characters of what was agreed. */
const MOST_AGREED = 4_000;
/** Characters of what an officer and a manager say to each other of a line, at least and at most. */
const FEWEST_SAID = 10;
const MOST_SAID = 1_000;

/** A supervision meeting. */
export const SUPERVISION_FIELDS = describeFields({
  heldOn: day('Date of the meeting', {
    ask: 'Enter the date of the meeting',
    hint: 'Today or before, like 2 11 2026. The workload of that day is kept with it',
  }),
  agreed: lines('What was agreed', MOST_AGREED, {
    ask: 'Enter what was agreed',
    hint: 'Up to 4,000 characters. The officer reads this too',
    rows: 8,
  }),
});

/** A relief plan: whom it is for, and when it was agreed. */
export const RELIEF_FIELDS = describeFields({
  agreedOn: day('Agreed on', {
    ask: 'Enter the day it was agreed',
    hint: 'Today or before, like 2 11 2026',
  }),
});

/** Whom a new plan is for. */
export const RELIEF_WHOM_FIELDS = describeFields({
  whom: chosen('Whom', {
    ask: 'Choose whom the plan is for',
    asked: 'Whom is the plan for?',
    control: 'radios',
  }),
});

/** One action of a relief plan, by its place in the form. */
export function reliefActionFields(place: number) {
  const label = `Action ${place}`;
  return describeFields(
    {
      what: line(label, 200, { ask: `${label}: enter what will be done`, asked: 'What will be done' }),
      by: day(`${label}: by when`, { ask: `${label}: enter by when it will be done`, asked: 'By when' }),
      who: line(label, 100, { ask: `${label}: enter who will do it`, asked: 'Who does it' }),
    },
    namedAt('action', place),
  );
}

/** What came of a relief plan. */
export const RELIEF_END_FIELDS = describeFields({
  outcome: lines('What came of it', MOST_SAID, {
    ask: 'Enter what came of the plan',
    hint: 'Up to 1,000 characters',
    rows: 5,
  }),
});

const said = (label: string, ask: string, asked: string, hint: string) =>
  checked(lines(label, MOST_SAID, { ask, asked, hint, rows: 5 }), (text) =>
    text.length < FEWEST_SAID ? `${label} must be ${FEWEST_SAID} characters or more` : null,
  );

/** Why an officer says that a line of their ledger is wrong. */
export const CHALLENGE_FIELDS = describeFields({
  reason: said(
    'Reason',
    'Enter why you think that this line is wrong',
    'What is wrong with it?',
    '10 to 1,000 characters. The more exact, the quicker it can be put right',
  ),
});

/** What the manager found. */
export const CHALLENGE_ANSWER_FIELDS = describeFields({
  outcome: choice('Outcome', CHALLENGE_OUTCOMES, {
    ask: 'Choose whether the line was put right or stands',
    asked: 'What did you find?',
    options: [
      {
        value: 'put_right',
        label: CHALLENGE_OUTCOME_LABELS.put_right,
        hint: 'The record was wrong, and you have changed it or asked for it to be changed',
      },
      {
        value: 'stands',
        label: CHALLENGE_OUTCOME_LABELS.stands,
        hint: 'The record is right: say why',
      },
    ],
  }),
  answer: said(
    'Answer',
    'Enter your answer to the officer',
    'Your answer to the officer',
    '10 to 1,000 characters. It cannot be changed later',
  ),
});
