import type { FieldProblem } from '../../../kernel/form-state';
import { optional } from '../../../kernel/reading/field';
import { choice, lines, withoutLinks } from '../../../kernel/reading/kinds';
import { describeFields, namedAt, readRecord, type TextsOf } from '../../../kernel/reading/record';
import { labelled } from '../../../kernel/reading/shown';
import type { Result } from '../../../kernel/result';
import { WOMENS_ANSWER_LABELS, WOMENS_ANSWERS, type WomensAnswer } from './womens-answer';

/** What came of the offer of a women's team: the fields `womensAnswer` and `womensNote`. */
export const WOMENS_ANSWER_FIELDS = describeFields(
  {
    answer: choice('Answer', WOMENS_ANSWERS, {
      ask: 'Choose what came of the offer',
      asked: 'What came of the offer',
      options: labelled(WOMENS_ANSWERS, WOMENS_ANSWER_LABELS),
    }),
    note: optional(
      withoutLinks(
        lines('Note', 1_000, {
          hint: 'Needed where the team is not suitable. Kept with the case.',
          rows: 2,
        }),
      ),
    ),
  },
  namedAt('womens'),
);

/** Reads the form of an answer, every problem beside its field. That it does not suit needs words. */
export function readWomensAnswer({
  answer,
  note,
}: TextsOf<typeof WOMENS_ANSWER_FIELDS>): Result<
  { readonly answer: WomensAnswer; readonly note: string | null },
  readonly FieldProblem[]
> {
  return readRecord(
    WOMENS_ANSWER_FIELDS,
    { answer, note },
    {
      check: (read) =>
        read.answer === 'not_suitable' && read.note === null
          ? [{ field: 'womensNote', message: 'Enter why the women’s team does not suit' }]
          : [],
    },
  );
}
