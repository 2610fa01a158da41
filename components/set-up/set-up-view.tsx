'use client';

import { formatInstant } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import type { SetUpPage } from '@/lib/usecases/set-up/set-up';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useSentForm } from '../ui/form/use-sent-form';
import { InsetText } from '../ui/page/inset-text';
import { PageFrame } from '../ui/page/page-frame';
import { Section } from '../ui/page/page-head';
import { WarningText } from '../ui/page/warning-text';

/** Sets an empty service up: its first administrator, or the demonstration. */
export function SetUpView({
  page: { mayLoadDemo, clearedAt },
  code,
  action,
  demoAction,
}: {
  readonly page: SetUpPage;
  /** The code, where this browser was given it; else empty. */
  readonly code: string;
  readonly action: FormAction;
  readonly demoAction: FormAction;
}) {
  const [{ problems, values }, submit] = useSentForm(action, EMPTY_FORM);
  return (
    <PageFrame>
      <div className="hr-form">
        <ErrorSummary problems={problems} />
        <h1 className="govuk-heading-l">Set up Headroom</h1>
        {clearedAt === null ? null : (
          <InsetText>
            {`The demonstration was cleared on ${formatInstant(new Date(clearedAt))}: its cases, staff and accounts are gone. Pages of it that are still open show what is not there any more.`}
          </InsetText>
        )}
        <p className="govuk-body">
          Nobody can sign in yet. Make the first administrator, who then brings teams, staff and cases, and
          adds users.
        </p>
        <FirstForm action={submit} problems={problems} values={{ code, ...values }} />
        {mayLoadDemo ? <DemoForm action={demoAction} /> : null}
      </div>
    </PageFrame>
  );
}

function DemoForm({ action }: { readonly action: FormAction }) {
  const [{ problems }, submit] = useSentForm(action, EMPTY_FORM);
  return (
    <Section title="Load the demonstration instead">
      <ErrorSummary problems={problems} />
      <WarningText>
        An organisation that is invented, whose passwords everybody knows. Administration clears it when you
        begin with your own.
      </WarningText>
      <form action={submit} noValidate>
        <TextInput
          name="demoCode"
          label="Code"
          width={20}
          autoComplete="off"
          spellCheck={false}
          error={messageFor(problems, 'demoCode')}
        />
        <SubmitButton look="secondary">Load the demonstration</SubmitButton>
      </form>
    </Section>
  );
}

/** Who the first administrator is. */
function FirstForm({
  action,
  problems,
  values,
}: Pick<FormState, 'problems' | 'values'> & { readonly action: (data: FormData) => void }) {
  const of = (name: string) => ({
    name,
    error: messageFor(problems, name),
    defaultValue: textValue(values, name, ''),
  });
  return (
    <form action={action} noValidate>
      <TextInput
        {...of('code')}
        label="Code"
        hint="It was printed in the log when the service started, like ABCD-EFGH-JKLM-NPQR"
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        {...of('organisation')}
        label="Name of your organisation"
        hint="It stands at the head of every page"
        width={30}
        autoComplete="organization"
      />
      <TextInput
        {...of('email')}
        label="Your email address"
        type="email"
        width={30}
        autoComplete="username"
      />
      <TextInput {...of('name')} label="Your name" hint="Surname, Forename" width={30} autoComplete="name" />
      <TextInput
        name="password"
        error={messageFor(problems, 'password')}
        label="Password"
        hint="10 characters or more. Three random words are easy to keep in mind"
        type="password"
        width={20}
        autoComplete="new-password"
      />
      <SubmitButton>Set up the service</SubmitButton>
    </form>
  );
}
