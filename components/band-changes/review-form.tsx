'use client';

import { useActionState } from 'react';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { SubmitButton } from '../ui/form/submit-button';
import { Textarea } from '../ui/form/textarea';

/** A manager says whether they agree with a fall that came from a source system. */
export function ReviewForm({ action, id }: { readonly action: FormAction; readonly id: string }) {
  const [{ problems, values }, submit] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={problems} targetOf={(field) => `${field}-${id}`} />
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={id} />
        <Radios
          name="agreed"
          id={`agreed-${id}`}
          label="Do you agree with the fall?"
          legendSize="s"
          inline
          small
          options={[
            { value: 'yes', label: 'Agreed' },
            { value: 'no', label: 'Not agreed' },
          ]}
          defaultValue={textValue(values, 'agreed')}
          error={messageFor(problems, 'agreed')}
        />
        <Textarea
          name="why"
          id={`why-${id}`}
          label="What you found"
          hint="Needed where you do not agree. Then put the case right on its form."
          rows={2}
          maxLength={1000}
          defaultValue={textValue(values, 'why')}
          error={messageFor(problems, 'why')}
        />
        <SubmitButton look="secondary">Save the review</SubmitButton>
      </form>
    </>
  );
}
