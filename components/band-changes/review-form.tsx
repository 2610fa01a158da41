'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { REVIEW_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';

/** A manager says whether they agree with a fall that came from a source system. */
export function ReviewForm({ action, id }: { readonly action: FormAction; readonly id: string }) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, `review-${id}`);
  return (
    <>
      <ErrorSummary problems={state.problems} targetOf={(field) => `${field}-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <Field of={REVIEW_FIELDS.agreed} in={state} id={`agreed-${id}`} legendSize="s" inline small />
        <Field
          of={REVIEW_FIELDS.why}
          in={state}
          id={`why-${id}`}
          label="What you found"
          hint="Needed where you do not agree. Then put the case right on its form."
        />
        <SubmitButton look="secondary">Save the review</SubmitButton>
      </form>
    </>
  );
}
