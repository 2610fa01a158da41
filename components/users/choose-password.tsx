'use client';

import { toForgottenPassword, toSignIn } from '@/lib/addresses/session';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useSentForm } from '../ui/form/use-sent-form';
import { TextLink } from '../ui/list/text-link';
import { PageFrame } from '../ui/page/page-frame';

/** Somebody chooses a password by a link; `email`: whose it is, null where it counts no more. */
export function ChoosePassword({
  token,
  email,
  done,
  action,
}: {
  readonly token: string;
  readonly email: string | null;
  readonly done: boolean;
  readonly action: FormAction;
}) {
  return (
    <PageFrame>
      {done ? (
        <>
          <h1 className="govuk-heading-l">Your password is chosen</h1>
          <p className="govuk-body">
            <TextLink href={toSignIn()}>Sign in</TextLink> with your email and the new password.
          </p>
        </>
      ) : email === null ? (
        <>
          <h1 className="govuk-heading-l">This link does not count any more</h1>
          <p className="govuk-body">
            Each link works once, and not for long.{' '}
            <TextLink href={toForgottenPassword()}>Ask for a new one</TextLink>, or{' '}
            <TextLink href={toSignIn()}>sign in</TextLink>.
          </p>
        </>
      ) : (
        <ChooseForm token={token} email={email} action={action} />
      )}
    </PageFrame>
  );
}

function ChooseForm({
  token,
  email,
  action,
}: {
  readonly token: string;
  readonly email: string;
  readonly action: FormAction;
}) {
  const [{ problems }, submit] = useSentForm(action, EMPTY_FORM);
  return (
    <div className="hr-form">
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">Choose a password</h1>
      <p className="govuk-body">For {email}, to sign in to Headroom.</p>
      <form action={submit} noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextInput
          name="password"
          label="Password"
          hint="10 characters or more. Three random words are easy to keep in mind"
          type="password"
          width={20}
          autoComplete="new-password"
          error={messageFor(problems, 'password')}
        />
        <SubmitButton>Choose this password</SubmitButton>
      </form>
    </div>
  );
}
