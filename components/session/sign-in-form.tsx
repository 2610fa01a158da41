'use client';

import { ErrorSummary } from '@/components/ui/form/error-summary';
import { Field } from '@/components/ui/form/described-field';
import { PASSWORD_SHOWN, SIGN_IN_FIELDS } from '@/lib/domain/access/sign-in-fields';
import { useSentForm } from '@/components/ui/form/use-sent-form';
import { SubmitButton } from '@/components/ui/form/submit-button';
import { TextLink } from '@/components/ui/list/text-link';
import { toForgottenPassword } from '@/lib/addresses/session';
import type { FieldProblem, FormAction } from '@/lib/kernel/form-state';

export interface SignInFormProps {
  readonly action: FormAction;
  /** Where to go once signed in. */
  readonly next: string;
  /** The organisation's own sign-in, where one is set up. */
  readonly elsewhere: string | null;
  /** That sign-in was tried, and did not let them in. */
  readonly refusedElsewhere: boolean;
}

const REFUSED_ELSEWHERE: readonly FieldProblem[] = [
  {
    field: '',
    message:
      'Your organisation signed you in, but there is no account for you here. Ask your administrator for one',
  },
];

/** Email and password on a plain form: it works without script, and keeps the email when something is wrong. */
export function SignInForm({ action, next, elsewhere, refusedElsewhere }: SignInFormProps) {
  const [state, submit] = useSentForm(action, {
    problems: refusedElsewhere ? REFUSED_ELSEWHERE : [],
    values: {},
  });
  const { problems } = state;
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">Sign in</h1>
      {elsewhere ? (
        <p className="govuk-body">
          <a className="govuk-link" href={elsewhere}>
            Sign in with your organisation’s account
          </a>{' '}
          or with a password:
        </p>
      ) : null}
      <form action={submit} noValidate>
        <input type="hidden" name="next" value={next} />
        <Field of={SIGN_IN_FIELDS.email} in={state} />
        <Field of={PASSWORD_SHOWN} in={state} />
        <SubmitButton>Sign in</SubmitButton>
      </form>
      <p className="govuk-body">
        <TextLink href={toForgottenPassword()}>I have forgotten my password</TextLink>
      </p>
    </>
  );
}
