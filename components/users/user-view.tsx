import { toUsers, type UserSaved } from '@/lib/addresses/users';
import { toOfficer } from '@/lib/addresses/officers';
import { formatDate } from '@/lib/kernel/format';
import type { UserPage } from '@/lib/usecases/users/users-page';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { LinkForm } from './link-form';
import { PasswordForm } from './password-form';
import { PressForm } from './press-form';
import type { UserActions } from './user-actions';
import { UserRoles } from './user-roles';
import { lastSignInWords, USER_STATE_WORDS } from './user-words';

const SAVED_WORDS: Readonly<Record<UserSaved, string>> = {
  created: 'The user was added',
  role_added: 'The role was given',
  role_changed: 'The last day of the role was changed',
  role_removed: 'The role was taken away',
  disabled: 'They are signed out everywhere, and cannot sign in',
  enabled: 'They can sign in again',
  mailed: 'They are sent an email with a link to choose a password',
  unlocked: 'The locks of wrong passwords were lifted',
  password: 'The password was changed, and all their sessions ended',
};

/** One person who signs in: what they may do, and whether and how they can. */
export function UserView({
  page,
  saved,
  actions,
}: {
  readonly page: UserPage;
  readonly saved: UserSaved | null;
  readonly actions: UserActions;
}) {
  const { user } = page;
  return (
    <PageFrame above={<BackLink href={toUsers.page()}>Users</BackLink>}>
      {saved === null ? null : <NotificationBanner heading={SAVED_WORDS[saved]} />}
      <PageHead title={user.name} caption="User" />
      <SummaryList
        rows={[
          { key: 'Email', value: user.email },
          { key: 'Sign-in', value: USER_STATE_WORDS[user.state] },
          ...(user.leavingDate === null
            ? []
            : [{ key: 'Leaves', value: `${formatDate(user.leavingDate)}: no sign-in from that day on` }]),
          { key: 'Last signed in', value: lastSignInWords(user.lastSignInAt) },
          {
            key: 'Officer',
            value:
              user.staffCode === null ? (
                'None'
              ) : (
                <TextLink href={toOfficer.page(user.staffCode)}>{user.staffCode}</TextLink>
              ),
          },
        ]}
      />
      <UserRoles page={page} actions={actions} />
      {page.own ? (
        <p className="govuk-body">This is your own account: another administrator changes what it may do.</p>
      ) : (
        <SignIn page={page} actions={actions} saved={saved} />
      )}
    </PageFrame>
  );
}

function SignIn({
  page: { user, sends },
  actions,
  saved,
}: {
  readonly page: UserPage;
  readonly actions: UserActions;
  readonly saved: UserSaved | null;
}) {
  const hidden = { id: user.id, email: user.email };
  return (
    <Section title="Sign-in">
      {user.state === 'disabled' ? (
        <PressForm name="enable" action={actions.enable} hidden={hidden} label="Let them sign in again" />
      ) : (
        <>
          {saved === 'created' && user.state === 'no_password' ? (
            <p className="govuk-body">
              {sends ? 'Email them a link, or make' : 'Make'} a link and give it to them: they choose their
              password by it.
            </p>
          ) : null}
          {sends ? (
            <PressForm
              name="mail"
              action={actions.mail}
              hidden={hidden}
              label="Email them a link to choose a password"
            />
          ) : null}
          <LinkForm action={actions.link} hidden={hidden} />
          <PasswordForm action={actions.password} hidden={hidden} />
          {user.state === 'locked' ? (
            <PressForm name="unlock" action={actions.unlock} hidden={hidden} label="Unlock" />
          ) : null}
          <PressForm name="disable" action={actions.disable} hidden={hidden} label="Disable this user" />
        </>
      )}
    </Section>
  );
}
