'use client';

import { NOTES } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { MOVE_REASON, MOVE_REASON_TEXT, MOVE_REVIEW } from '@/lib/domain/allocation/moves/move-form-request';
import {
  REALLOCATION_REASON_LABELS,
  REALLOCATION_REASONS,
} from '@/lib/domain/allocation/moves/reallocation-reason';
import { useAllocateForm } from '../shortlist/form-context';
import { DateInput } from '../ui/form/date-input';
import { Details } from '../ui/page/details';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { Textarea } from '../ui/form/textarea';

const OPTIONS = [
  { value: '', label: 'Choose a reason' },
  ...REALLOCATION_REASONS.map((code) => ({ value: code, label: REALLOCATION_REASON_LABELS[code] })),
];

export interface MoveAnswersProps {
  readonly many: boolean;
  /** What the reason opens with: absence, where the officer is away. */
  readonly suggested: string;
  /** "At most 28 days ahead, by 30 November 2026." */
  readonly reviewHint: string;
}

/** Why the cases move: asked always, once for all of them. */
export function MoveAnswers({ many, suggested, reviewHint }: MoveAnswersProps) {
  const { problems, values } = useAllocateForm();
  const notes = textValue(values, NOTES);
  const cases = many ? 'each case' : 'the case';
  return (
    <div className="hr-move-answers">
      <Select
        name={MOVE_REASON}
        label="Reason for the move"
        options={OPTIONS}
        defaultValue={textValue(values, MOVE_REASON, suggested)}
        error={messageFor(problems, MOVE_REASON)}
      />
      <Textarea
        name={MOVE_REASON_TEXT}
        label="What you considered"
        hint="Kept in the allocation history. Needed where the reason is Other."
        rows={3}
        defaultValue={textValue(values, MOVE_REASON_TEXT)}
        error={messageFor(problems, MOVE_REASON_TEXT)}
      />
      <DateInput
        name={MOVE_REVIEW}
        label="Oversight review date"
        hint={`Needed with oversight, with a training gap and beyond grade. Recorded on ${cases} that moves. ${reviewHint}`}
        defaultValue={dateValue(values, MOVE_REVIEW)}
        error={messageFor(problems, MOVE_REVIEW)}
      />
      <Details
        summary="Add notes for the officer"
        open={notes !== '' || messageFor(problems, NOTES) !== undefined}
      >
        <Textarea
          name={NOTES}
          label="Notes"
          hint={`The officer sees them with ${cases}. No links.`}
          defaultValue={notes}
          error={messageFor(problems, NOTES)}
        />
      </Details>
    </div>
  );
}
