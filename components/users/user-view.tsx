import { scopeText } from '@/lib/domain/access/labels';
import { toUsers, type UserSaved } from '@/lib/addresses/users';
import { toOfficer } from '@/lib/addresses/officers';
import type { FormAction } from '@/lib/kernel/form-state';
import type { UserPage } from '@/lib/usecases/users/users-page';
import { SummaryList } from '../ui/list/summary-list';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { GiveRoleForm } from './give-role-form';
import { LinkForm, type LinkMade } from './link-form';
import { PasswordForm } from './password-form';
import { PressForm } from './press-form';
import { lastSignInWords, roleWords, USER_STATE_WORDS } from './user-words';

export interface UserActions {
  readonly giveRole: FormAction;
  readonly takeRole: FormAction;
  readonly disable: FormAction;
  readonly enable: FormAction;
  readonly unlock: FormAction;
  readonly password: FormAction;
  readonly link: FormAction<LinkMade>;
}

const SAVED_WORDS: Readonly<Record<UserSaved, string>> = {
  created: 'The user was added',
  role_added: 'The role was given',
  role_removed: 'The role was taken away',
  disabled: 'They are signed out everywhere, and cannot sign in',
  enabled: 'They can sign in again',
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
      <Roles page={page} actions={actions} />
      {page.own ? (
        <p className="govuk-body">This is your own account: another administrator changes what it may do.</p>
      ) : (
        <SignIn page={page} actions={actions} saved={saved} />
      )}
    </PageFrame>
  );
}

function Roles({
  page: { user, places, own },
  actions,
}: {
  readonly page: UserPage;
  readonly actions: UserActions;
}) {
  return (
    <Section title="Roles">
      {user.roles.length === 0 ? (
        <p className="govuk-body">They have no role, and see nothing but their own officer’s page.</p>
      ) : (
        <Table
          caption="Roles"
          columns={[{ key: 'role', label: 'Role' }, ...(own ? [] : [{ key: 'take', label: 'Take away' }])]}
        >
          {user.roles.map((role) => (
            <Row key={`${role.role} ${scopeText(role.scope)}`}>
              <RowHeader>{roleWords(role)}</RowHeader>
              {own ? null : (
                <Cell>
                  <PressForm
                    name={`take-${role.role}-${scopeText(role.scope)}`}
                    action={actions.takeRole}
                    hidden={{ id: user.id, role: role.role, scope: scopeText(role.scope) }}
                    label="Take away"
                    of={roleWords(role)}
                  />
                </Cell>
              )}
            </Row>
          ))}
        </Table>
      )}
      {own ? null : <GiveRoleForm id={user.id} places={places} action={actions.giveRole} />}
    </Section>
  );
}

function SignIn({
  page: { user },
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
            <p className="govuk-body">Make a link and give it to them: they choose their password by it.</p>
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
