import { toAdmin } from '@/lib/addresses/admin';
import { toListFile } from '@/lib/addresses/lists';
import { toUsers } from '@/lib/addresses/users';
import { countOf } from '@/lib/kernel/format';
import type { ShownUser, UsersPage } from '@/lib/usecases/users/users-page';
import { TextInput } from '../ui/form/text-input';
import { FileActions } from '../ui/list/file-links';
import { FilterBar } from '../ui/list/filter-bar';
import { ListPages } from '../ui/list/list-pages';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { InsetText } from '../ui/page/inset-text';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { lastSignInWords, roleWords, USER_STATE_WORDS } from './user-words';

/** Everybody who signs in: what they may do, and when they last did. */
export function UserList({
  page: { users, part, words, withoutSignIn },
  invited,
}: {
  readonly page: UsersPage;
  /** Officers were given a sign-in just now. */
  readonly invited: boolean;
}) {
  const path = toUsers.page();
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>}>
      {invited ? <NotificationBanner heading="The officers have a sign-in" /> : null}
      <PageHead
        title="Users"
        data={`${countOf(part.total, 'person', 'people')}${words === '' ? '' : ` with "${words}" in their name or email`}.`}
        actions={<UserActions words={words} />}
      />
      {withoutSignIn === 0 ? null : (
        <InsetText>
          {countOf(withoutSignIn, 'officer has', 'officers have')} no sign-in:{' '}
          <TextLink href={toUsers.invite()}>invite them</TextLink>
        </InsetText>
      )}
      <FilterBar label="Find a user" path={path} clearHref={words === '' ? undefined : path}>
        <TextInput name="q" label="Name or email" defaultValue={words} width={20} maxLength={100} />
      </FilterBar>
      {users.length === 0 ? (
        <EmptyState
          kind="none_match"
          title="Nobody has these words in their name or email"
          next={{ href: path, label: 'Show everybody' }}
        />
      ) : (
        <Table
          caption="People who sign in, by name"
          columns={[
            { key: 'name', label: 'Name' },
            { key: 'email', label: 'Email' },
            { key: 'roles', label: 'Roles' },
            { key: 'state', label: 'Sign-in' },
            { key: 'last', label: 'Last signed in' },
          ]}
        >
          {users.map((user) => (
            <Row key={user.id}>
              <RowHeader>
                <TextLink href={toUsers.one(user.id)}>{user.name}</TextLink>
              </RowHeader>
              <Cell>{user.email}</Cell>
              <Cell>{rolesToday(user)}</Cell>
              <Cell>{USER_STATE_WORDS[user.state]}</Cell>
              <Cell>{lastSignInWords(user.lastSignInAt)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <ListPages part={part} path={path} params={toUsers.page.params({ q: words })} label="Users" />
    </PageFrame>
  );
}

function UserActions({ words }: Pick<UsersPage, 'words'>) {
  return (
    <>
      <TextLink href={toUsers.create()}>Add a user</TextLink>
      <FileActions file={toListFile('users')} query={toUsers.page.params({ q: words })} />
    </>
  );
}

/** The roles that count today. */
function rolesToday({ roles }: ShownUser): string {
  const held = roles.filter(({ state }) => state === 'counts');
  return held.length === 0 ? 'None' : held.map(roleWords).join('; ');
}
