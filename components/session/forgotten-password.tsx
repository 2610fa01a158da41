'use client';

import { toSignIn } from '@/lib/addresses/session';
import { SIGN_IN_FIELDS } from '@/lib/domain/access/sign-in-fields';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Field } from '../ui/form/described-field';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { useSentForm } from '../ui/form/use-sent-form';
import { TextLink } from '../ui/list/text-link';
import { PageFrame } from '../ui/page/page-frame';

/** What whoever has forgotten their password can do: have a link emailed, or ask an administrator. */
export function ForgottenPassword({
  byMail,
  asked,
  action,
}: {
  readonly byMail: boolean;
  readonly asked: boolean;
  readonly action: FormAction;
}) {
  return (
    <PageFrame>
      <div className="hr-form">
        {asked ? <Asked /> : byMail ? <AskForm action={action} /> : <AskSomebody />}
        <p className="govuk-body">
          <TextLink href={toSignIn()}>Back to sign in</TextLink>
        </p>
      </div>
    </PageFrame>
  );
}

function Asked() {
  return (
    <>
      <h1 className="govuk-heading-l">Look at your email</h1>
      <p className="govuk-body">
        If somebody signs in here with the address that you entered, an email with a link to choose another
        password is on its way. The link works once, within an hour.
      </p>
      <p className="govuk-body">
        Nothing came after 10 minutes? Look among unwanted mail. Then ask an administrator of Headroom in your
        organisation: they can make a link for you.
      </p>
    </>
  );
}

function AskSomebody() {
  return (
    <>
      <h1 className="govuk-heading-l">I have forgotten my password</h1>
      <p className="govuk-body">
        Headroom sends no emails here. Ask an administrator of Headroom in your organisation, or your line
        manager who they are: they make a link by which you choose another password.
      </p>
    </>
  );
}

function AskForm({ action }: { readonly action: FormAction }) {
  const [state, submit] = useSentForm(action, EMPTY_FORM);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 className="govuk-heading-l">I have forgotten my password</h1>
      <p className="govuk-body">
        Enter the address that you sign in with. You are sent a link to choose another.
      </p>
      <form action={submit} noValidate>
        <Field of={SIGN_IN_FIELDS.email} in={state} />
        <SubmitButton>Send the link</SubmitButton>
      </form>
    </>
  );
}
