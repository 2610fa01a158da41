'use client';

import { useActionState } from 'react';
import { WOMENS_ANSWER_LABELS, WOMENS_ANSWERS } from '@/lib/domain/allocation/queue/womens-answer';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Details } from '../ui/page/details';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { SubmitButton } from '../ui/form/submit-button';
import { Textarea } from '../ui/form/textarea';

export interface WomensAnswerFormProps {
  readonly action: FormAction;
  readonly crn: string;
  /** What stands recorded; null where nothing is. */
  readonly answer: string | null;
  /** Where the form goes back to: the case's page or the allocation. */
  readonly from: 'case' | 'allocation';
}

/** What came of the offer of a women's team. Folded away until it is wanted. */
export function WomensAnswerForm({ action, crn, answer, from }: WomensAnswerFormProps) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <Details
      summary={answer === null ? 'Record what came of the offer' : 'Record another answer'}
      open={problems.length > 0}
    >
      <ErrorSummary problems={problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="from" value={from} />
        <Radios
          name="womensAnswer"
          label="What came of the offer"
          legendSize="s"
          small
          options={WOMENS_ANSWERS.map((code) => ({ value: code, label: WOMENS_ANSWER_LABELS[code] }))}
          defaultValue={textValue(values, 'womensAnswer')}
          error={messageFor(problems, 'womensAnswer')}
        />
        <Textarea
          name="womensNote"
          label="Note"
          hint="Needed where the team is not suitable. Kept with the case."
          rows={2}
          defaultValue={textValue(values, 'womensNote')}
          error={messageFor(problems, 'womensNote')}
        />
        <SubmitButton look="secondary">Save the answer</SubmitButton>
      </form>
    </Details>
  );
}
