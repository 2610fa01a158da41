'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { CLOSE_ITEM_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';

/** A manager closes what a rise asks of them, with what was decided. */
export function CloseItemForm({ action, id }: { readonly action: FormAction; readonly id: string }) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, `close-${id}`);
  return (
    <>
      <ErrorSummary problems={state.problems} targetOf={() => `outcome-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <Field of={CLOSE_ITEM_FIELDS.outcome} in={state} id={`outcome-${id}`} />
        <SubmitButton look="secondary">Close the item</SubmitButton>
      </form>
    </>
  );
}
