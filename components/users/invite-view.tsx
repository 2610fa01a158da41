'use client';

import { toUsers } from '@/lib/addresses/users';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import type { InvitePage } from '@/lib/usecases/users/invite-page';
import { ButtonGroup } from '../ui/form/button';
import { Checkboxes } from '../ui/form/checkboxes';
import { ErrorSummary } from '../ui/form/error-summary';
import { listValue, messageFor } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { PageFrame } from '../ui/page/page-frame';

/** Officers who have no sign-in, to be given one. */
export function InviteView({ page, action }: { readonly page: InvitePage; readonly action: FormAction }) {
  return (
    <PageFrame above={<BackLink href={toUsers.page()}>Users</BackLink>}>
      {page.officers.length === 0 ? (
        <>
          <h1 className="govuk-heading-l">Invite officers</h1>
          <EmptyState kind="none_exist" title="Every officer with an email address has a sign-in">
            Officers without an email address are added one by one, under Add a user.
          </EmptyState>
        </>
      ) : (
        <InviteForm page={page} action={action} />
      )}
    </PageFrame>
  );
}

function InviteForm({
  page: { officers, sends },
  action,
}: {
  readonly page: InvitePage;
  readonly action: FormAction;
}) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM, 'invite');
  const all = officers.map(({ staffCode }) => staffCode);
  return (
    <div className="hr-form">
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">Invite officers</h1>
      <p className="govuk-body">
        They sign in as officers: each sees their own caseload and workload.{' '}
        {sends
          ? 'They are emailed a link to choose a password.'
          : 'No mail server is set: make a link for each on their page, and give it to them.'}
      </p>
      <form action={submit} noValidate>
        <Checkboxes
          name="officers"
          label="Who is to have a sign-in"
          legendSize="s"
          small
          error={messageFor(problems, 'officers')}
          defaultValue={problems.length === 0 ? all : listValue(values, 'officers', [])}
          options={officers.map(({ staffCode, name, teamName, email }) => ({
            value: staffCode,
            label: `${name} (${staffCode}), ${teamName}`,
            hint: email,
          }))}
        />
        <ButtonGroup>
          <SubmitButton>Invite them</SubmitButton>
          <TextLink href={toUsers.page()}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
