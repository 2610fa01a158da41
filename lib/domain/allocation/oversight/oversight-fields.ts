import { choice, day, line, lines, ticked, withoutLinks } from '../../../kernel/reading/kinds';
import { describeFields, namedAt } from '../../../kernel/reading/record';
import { labelled } from '../../../kernel/reading/shown';
import { OVERSIGHT_EFFECT_LABELS, OVERSIGHT_EFFECTS } from './oversight-record';

/** Agreed actions of one decision at most. */
export const MOST_ACTIONS = 5;
/** Characters of a decision at most. */
const MOST_DECISION = 2_000;

/** A decision of oversight (oversight.csv, the form of oversight). */
export const OVERSIGHT_FIELDS = describeFields({
  decision: withoutLinks(
    lines('Decision', MOST_DECISION, {
      ask: 'Enter what was decided',
      asked: 'What was decided',
      hint: 'What was considered, and what follows. No links.',
      rows: 5,
    }),
  ),
  reviewOn: day('Review date', {
    ask: 'Enter the day by which you review it',
    asked: 'Review by',
    file: { label: 'Review on', ask: 'Enter the day by which it is reviewed' },
  }),
});

/** The cases on which one meeting decided. */
export const OVERSEEN_FIELDS = describeFields({
  crns: ticked('Cases', { hint: 'Those that have none in date are ticked.' }),
});

/** One agreed action of a decision, by its place in the form: `action1What` and so on. */
export function oversightActionFields(place: number) {
  const label = `Action ${place}`;
  return describeFields(
    {
      what: withoutLinks(
        line(label, 300, { ask: `${label}: enter what will be done`, asked: 'What will be done' }),
      ),
      who: withoutLinks(line(label, 100, { ask: `${label}: enter who does it`, asked: 'Who does it' })),
      dueOn: day(`${label}: by when`, { ask: `${label}: enter by when it is done`, asked: 'By when' }),
    },
    namedAt('action', place),
  );
}

/** What an audit found of a decision. */
export const AUDIT_FIELDS = describeFields({
  effect: choice('Effect', OVERSIGHT_EFFECTS, {
    ask: 'Choose whether the oversight was effective',
    asked: 'Was the oversight effective?',
    control: 'select',
    options: labelled(OVERSIGHT_EFFECTS, OVERSIGHT_EFFECT_LABELS),
  }),
  comment: withoutLinks(lines('Why', 1_000, { ask: 'Enter why you judge it so', rows: 3 })),
});
