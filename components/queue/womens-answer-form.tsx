'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Details } from '../ui/page/details';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import type { ShownField } from '@/lib/kernel/reading/shown';

export interface WomensAnswerFormProps {
  readonly action: FormAction;
  /** What is asked, as `WOMENS_ANSWER_FIELDS` describe it. */
  readonly fields: { readonly answer: ShownField; readonly note: ShownField };
  readonly crn: string;
  /** What stands recorded; null where nothing is. */
  readonly answer: string | null;
  /** Where the form goes back to: the case's page or the allocation. */
  readonly from: 'case' | 'allocation';
}

/** What came of the offer of a women's team. Folded away until it is wanted. */
export function WomensAnswerForm({ action, fields, crn, answer, from }: WomensAnswerFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, 'womens-answer');
  return (
    <Details
      summary={answer === null ? 'Record what came of the offer' : 'Record another answer'}
      open={state.problems.length > 0}
    >
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="from" value={from} />
        <Field of={fields.answer} in={state} legendSize="s" small />
        <Field of={fields.note} in={state} />
        <SubmitButton look="secondary">Save the answer</SubmitButton>
      </form>
    </Details>
  );
}
