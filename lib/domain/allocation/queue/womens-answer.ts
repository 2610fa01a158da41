import type { TeamCode } from '../../../kernel/ids';
import { linkProblem } from '../../../kernel/text/no-links';
import { readField, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import type { FieldProblem } from '../../../kernel/form-state';

/** The answer to the offer of a women's team (docs/rules/allocation.md, L-5). */
export const WOMENS_ANSWERS = ['offered', 'accepted', 'declined', 'not_suitable'] as const;
export type WomensAnswer = (typeof WOMENS_ANSWERS)[number];

export const WOMENS_ANSWER_LABELS: Record<WomensAnswer, string> = {
  offered: 'Offered, no answer yet',
  accepted: 'Accepted',
  declined: 'Declined',
  not_suitable: 'Not suitable',
};

/** An offer of a women's team as it was recorded: to which team, the answer, by whom and when. */
export interface RecordedOffer {
  readonly teamCode: TeamCode;
  readonly teamName: string;
  readonly answer: WomensAnswer;
  readonly note: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** Why the person's LDU is left where she accepted: what the form opens with. */
export const ACCEPTED_REASON = 'She accepted the offer of the women’s team.';

const MOST_NOTE = 1_000;

/** Reads the form of an answer, every problem beside its field. That it does not suit needs words. */
export function readWomensAnswer(texts: {
  readonly answer: string;
  readonly note: string;
}): Result<{ readonly answer: WomensAnswer; readonly note: string | null }, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const answer = WOMENS_ANSWERS.find((code) => code === texts.answer);
  if (answer === undefined)
    problems.push({ field: 'womensAnswer', message: 'Choose what came of the offer' });
  const read = readField(
    { label: 'Note', read: readLines('Note', MOST_NOTE), empty: { value: null } },
    texts.note,
  );
  const note = read.ok ? read.value : null;
  const wrong = read.ok ? linkProblem('Note', note) : read.error;
  if (wrong !== null) problems.push({ field: 'womensNote', message: wrong });
  else if (answer === 'not_suitable' && note === null)
    problems.push({ field: 'womensNote', message: 'Enter why the women’s team does not suit' });
  return problems.length > 0 || answer === undefined ? err(problems) : ok({ answer, note });
}
