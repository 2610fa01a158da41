import { type IsoDate, parseIsoDate } from '../../../kernel/dates';
import { type Field, optional } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { withoutLinks } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { missingParts } from '../../../kernel/reading/day-parts';
import { orNull, takeDay } from '../../../kernel/reading/sent';
import { labelled } from '../../../kernel/reading/shown';
import { err, ok } from '../../../kernel/result';
import { LONGEST_VALUE } from '../../../kernel/text/read-text';
import { ALLOCATION_REASON_LABELS, ALLOCATION_REASONS, type AllocationReason } from '../decisions/decision';

export const MOST_REASON_TEXT = 2_000;
export const MOST_NOTES = 4_000;

/** A text that is kept with a decision: its length, or else a link in it, stands against it. */
function kept(label: string, most: number, help: { readonly hint?: string; readonly rows?: number }) {
  return optional(
    withoutLinks(
      field<string>(
        label,
        {
          most,
          control: 'lines',
          json: { is: 'text', most },
          read: (text) =>
            text.length > most
              ? err(`${label} must be ${most.toLocaleString('en-GB')} characters or fewer`)
              : ok(text),
        },
        help,
      ),
    ),
  );
}

const reasonCode: Field<AllocationReason> = field(
  'Reason',
  {
    most: LONGEST_VALUE,
    control: 'select',
    json: { is: 'choice', codes: ALLOCATION_REASONS },
    read: (text) => {
      const found = ALLOCATION_REASONS.find((code) => code === text);
      return found === undefined ? err('Choose a reason from the list') : ok(found);
    },
  },
  { options: labelled(ALLOCATION_REASONS, ALLOCATION_REASON_LABELS) },
);

const oversightReviewOn: Field<IsoDate> = field('Oversight review date', {
  most: LONGEST_VALUE,
  control: 'day',
  json: { is: 'day' },
  take: takeDay,
  read: (text, { label, where }) => {
    const missing = where === 'form' ? missingParts(text) : [];
    if (missing.length > 0) return err(`${label} must include a ${missing.join(' and ')}`);
    const date = parseIsoDate(text);
    return date === null ? err(`${label} must be a real date`) : ok(date);
  },
});

/** What is answered to the questions of an allocation or a move, by form and by call. Which of them are asked, the rules say. */
export const ANSWER_FIELDS = describeFields({
  reasonCode: optional(reasonCode),
  reasonText: kept('What you considered', MOST_REASON_TEXT, {
    hint: 'Kept in the allocation history. Needed where the reason is Other.',
  }),
  notes: kept('Notes', MOST_NOTES, {}),
  teamReason: kept('Why another team', MOST_REASON_TEXT, { rows: 2 }),
  oversightReviewOn: optional(oversightReviewOn),
});

/** The same as a form names them: for one officer, or for one case. */
export function answersNamed(nameOf: (field: string) => string): typeof ANSWER_FIELDS {
  const unnamed = Object.entries(ANSWER_FIELDS).map(([key, one]) => [key, { ...one, name: '' }] as const);
  // The same fields by the same keys.
  return describeFields(Object.fromEntries(unnamed), nameOf) as typeof ANSWER_FIELDS;
}

/** What such a form sends: null where nothing was answered. */
export function answersSent({
  reasonCode: reason,
  reasonText,
  notes,
  teamReason,
  oversightReviewOn: review,
}: typeof ANSWER_FIELDS) {
  return {
    reasonCode: orNull(reason),
    reasonText: orNull(reasonText),
    notes: orNull(notes),
    teamReason: orNull(teamReason),
    oversightReviewOn: orNull(review),
  };
}
