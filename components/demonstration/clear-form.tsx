'use client';

import { formatWhole } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';

/** Clears the demonstration, once the number of its cases is typed. */
export function ClearForm({ cases, action }: { readonly cases: number; readonly action: FormAction }) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'clear');
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextInput
        name="cases"
        label={`To clear all of it, enter the number of cases, ${formatWhole(cases)}`}
        hint="It cannot be undone. A backup brings it back"
        inputMode="numeric"
        width={10}
        autoComplete="off"
        error={messageFor(problems, 'cases')}
        defaultValue={textValue(values, 'cases')}
      />
      <SubmitButton look="warning">Clear the demonstration</SubmitButton>
    </form>
  );
}
