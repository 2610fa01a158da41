import type { ShownRole, UserPage } from '@/lib/usecases/users/users-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Details } from '../ui/page/details';
import { Section } from '../ui/page/page-head';
import { EndRoleForm } from './end-role-form';
import { GiveRoleForm } from './give-role-form';
import { PressForm } from './press-form';
import type { UserActions } from './user-actions';
import { roleDaysWords, roleWords } from './user-words';

type RoleActions = Pick<UserActions, 'giveRole' | 'takeRole' | 'endRole'>;

/** The roles that somebody has or is to have, with their days; those that ended, apart. */
export function UserRoles({
  page: { user, places, own },
  actions,
}: {
  readonly page: UserPage;
  readonly actions: RoleActions;
}) {
  const standing = user.roles.filter(({ state }) => state !== 'ended');
  const ended = user.roles.filter(({ state }) => state === 'ended');
  return (
    <Section title="Roles">
      {standing.some(({ state }) => state === 'counts') ? null : (
        <p className="govuk-body">They have no role today, and see nothing but their own officer’s page.</p>
      )}
      {standing.length === 0 ? null : (
        <Table
          caption="Roles"
          columns={[
            { key: 'role', label: 'Role' },
            { key: 'days', label: 'When' },
            ...(own ? [] : [{ key: 'change', label: 'Change' }]),
          ]}
        >
          {standing.map((role) => (
            <Row key={role.seq}>
              <RowHeader>{roleWords(role)}</RowHeader>
              <Cell>
                {roleDaysWords(role)}
                {role.state === 'to_come' ? ' (not yet)' : ''}
              </Cell>
              {own ? null : (
                <Cell>
                  <ChangeRole id={user.id} role={role} actions={actions} />
                </Cell>
              )}
            </Row>
          ))}
        </Table>
      )}
      {ended.length === 0 ? null : <EndedRoles roles={ended} />}
      {own ? null : <GiveRoleForm id={user.id} places={places} action={actions.giveRole} />}
    </Section>
  );
}

function ChangeRole({
  id,
  role,
  actions,
}: {
  readonly id: string;
  readonly role: ShownRole;
  readonly actions: RoleActions;
}) {
  const hidden = { id, seq: String(role.seq) };
  return (
    <>
      <PressForm
        name={`take-${role.seq}`}
        action={actions.takeRole}
        hidden={hidden}
        label="Take away"
        of={roleWords(role)}
      />
      <EndRoleForm
        name={`end-${role.seq}`}
        action={actions.endRole}
        hidden={hidden}
        endsOn={role.endsOn}
        of={roleWords(role)}
      />
    </>
  );
}

function EndedRoles({ roles }: { readonly roles: readonly ShownRole[] }) {
  return (
    <Details summary="Roles that ended">
      <ul className="govuk-list govuk-list--bullet">
        {roles.map((role) => (
          <li key={role.seq}>
            {roleWords(role)}: {roleDaysWords(role)}
          </li>
        ))}
      </ul>
    </Details>
  );
}
