'use client';

import { MOVE_REASON_FIELD } from '@/lib/domain/allocation/moves/move-form-request';
import { ANSWER_FIELDS } from '@/lib/domain/allocation/reasons/answer-fields';
import { useAllocateForm } from '../shortlist/form-context';
import { Field } from '../ui/form/described-field';
import { FoldedField } from '../ui/form/folded-field';

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
      <FoldedField
        summary="Add notes for the officer"
        of={notes}
        in={state}
        hint={`The officer sees them with ${cases}. No links.`}
      />
    </div>
  );
}
