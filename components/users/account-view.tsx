'use client';

import type { AccountSaved } from '@/lib/addresses/users';
import type { Role } from '@/lib/domain/access/actor';
import { ROLE_LABELS, WHOLE_LABEL } from '@/lib/domain/access/labels';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { SummaryList } from '../ui/list/summary-list';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import type { BriefChoice } from '@/lib/usecases/briefs/brief-choice';
import { BriefByEmail } from './brief-by-email';

/** One's own account: what it may do, and its password. */
export function AccountView({
  name,
  roles,
  account: { email, hasPassword },
  saved,
  action,
  brief,
  askAction,
  cancelAction,
}: {
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly place: string | null }[];
  readonly account: { readonly email: string; readonly hasPassword: boolean };
  readonly saved: AccountSaved | null;
  readonly action: FormAction;
  /** Null for whom there is no brief to have. */
  readonly brief: BriefChoice | null;
  readonly askAction: FormAction;
  readonly cancelAction: FormAction;
}) {
  const words = roles.map(({ role, place }) => `${ROLE_LABELS[role]}, ${place ?? WHOLE_LABEL}`);
  return (
    <PageFrame>
      {saved === null ? null : <NotificationBanner variant="success" heading={SAVED[saved]} />}
      <PageHead title="Your account" />
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          { key: 'Email', value: email },
          { key: 'Roles', value: words.length === 0 ? 'None' : words.join('; ') },
        ]}
      />
      <Section title="Password">
        {hasPassword ? (
          <PasswordChange action={action} />
        ) : (
          <p className="govuk-body">
            You sign in with your organisation’s account: there is no password here.
          </p>
        )}
      </Section>
      {brief === null ? null : (
        <Section title="Monday brief by email" id="brief">
          <BriefByEmail brief={brief} email={email} askAction={askAction} cancelAction={cancelAction} />
        </Section>
      )}
    </PageFrame>
  );
}

const SAVED: Readonly<Record<AccountSaved, string>> = {
  password: 'Your password was changed, and your other sessions ended',
  brief: 'You will be sent the brief each Monday morning',
  no_brief: 'You will be sent no more briefs',
};

function PasswordChange({ action }: { readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextInput
        name="currentPassword"
        label="Your password now"
        type="password"
        width={20}
        autoComplete="current-password"
        error={messageFor(problems, 'currentPassword')}
      />
      <TextInput
        name="password"
        label="New password"
        hint="10 characters or more. You stay signed in here; everywhere else you are signed out"
        type="password"
        width={20}
        autoComplete="new-password"
        error={messageFor(problems, 'password')}
      />
      <SubmitButton>Change your password</SubmitButton>
    </form>
  );
}
