'use client';

import { useActionState } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { Textarea } from '../ui/form/textarea';

/** A manager closes what a rise asks of them, with what was decided. */
export function CloseItemForm({ action, id }: { readonly action: FormAction; readonly id: string }) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} targetOf={() => `outcome-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <Textarea
          name="outcome"
          id={`outcome-${id}`}
          label="What was decided"
          hint="Kept with the case"
          rows={2}
          maxLength={1000}
          defaultValue={textValue(values, 'outcome')}
          error={messageFor(problems, 'outcome')}
        />
        <SubmitButton look="secondary">Close the item</SubmitButton>
      </form>
    </>
  );
}
