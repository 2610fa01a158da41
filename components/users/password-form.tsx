'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Details } from '../ui/page/details';

/** Gives somebody another password. */
export function PasswordForm({
  action,
  hidden,
}: {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, 'password');
  return (
    <Details summary="Enter another password for them" open={problems.length > 0}>
      <form action={submit} noValidate>
        <ErrorSummary problems={problems} />
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <TextInput
          name="password"
          label="New password"
          hint="10 characters or more. All their sessions end"
          type="password"
          width={20}
          autoComplete="new-password"
          error={messageFor(problems, 'password')}
        />
        <SubmitButton look="secondary">Change the password</SubmitButton>
      </form>
    </Details>
  );
}
