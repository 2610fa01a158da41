'use client';

import { MOVE_REASON_FIELD } from '@/lib/domain/allocation/moves/move-form-request';
import { ANSWER_FIELDS } from '@/lib/domain/allocation/reasons/answer-fields';
import { useAllocateForm } from '../shortlist/form-context';
import { Details } from '../ui/page/details';
import { Field } from '../ui/form/described-field';
import { messageFor, textValue } from '../ui/form/field-values';

export interface MoveAnswersProps {
  readonly many: boolean;
  /** What the reason opens with: absence, where the officer is away. */
  readonly suggested: string;
  /** "At most 28 days ahead, by 30 November 2026." */
  readonly reviewHint: string;
}

/** Why the cases move: asked always, once for all of them. */
export function MoveAnswers({ many, suggested, reviewHint }: MoveAnswersProps) {
  const state = useAllocateForm();
  const { reasonText, oversightReviewOn, notes } = ANSWER_FIELDS;
  const written = textValue(state.values, notes.name) !== '';
  const cases = many ? 'each case' : 'the case';
  return (
    <div className="hr-move-answers">
      <Field of={MOVE_REASON_FIELD} in={state} initial={suggested} none="Choose a reason" />
      <Field of={reasonText} in={state} rows={3} />
      <Field
        of={oversightReviewOn}
        in={state}
        hint={`Needed with oversight, with a training gap and beyond grade. Recorded on ${cases} that moves. ${reviewHint}`}
      />
      <Details
        summary="Add notes for the officer"
        open={written || messageFor(state.problems, notes.name) !== undefined}
      >
        <Field of={notes} in={state} hint={`The officer sees them with ${cases}. No links.`} />
      </Details>
    </div>
  );
}
