import { toListFile } from '@/lib/addresses/lists';
import { toAdmin } from '@/lib/addresses/admin';
import type { Role } from '@/lib/domain/access/actor';
import { ROLE_LABELS, WHOLE_LABEL } from '@/lib/domain/access/labels';
import { countOf, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { Places } from '@/lib/usecases/users/users-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { FileActions } from '../ui/list/file-links';
import { PageHead, Section } from '../ui/page/page-head';
import { PressForm } from '../users/press-form';
import { NewTokenForm, type TokenMade } from './new-token-form';

interface ShownToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeLevel: 'nation' | 'region' | 'ldu' | 'team';
  readonly scopeCode: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** Tokens of other systems: those that count, those that were revoked, and a new one. */
export function TokensView({
  tokens,
  places,
  now,
  revoked,
  createAction,
  revokeAction,
}: {
  readonly tokens: readonly ShownToken[];
  readonly now: Date;
  readonly places: Places;
  readonly revoked: boolean;
  readonly createAction: FormAction<TokenMade>;
  readonly revokeAction: FormAction;
}) {
  const live = tokens.filter((token) => counts(token, now)).length;
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>}>
      {revoked ? <NotificationBanner heading="The token was revoked: it opens nothing from now on" /> : null}
      <PageHead
        title="API tokens"
        data={`${countOf(live, 'token')} in use by other systems.`}
        actions={tokens.length === 0 ? undefined : <FileActions file={toListFile('tokens')} />}
      />
      {tokens.length === 0 ? (
        <EmptyState kind="none_exist" title="No other system has a token yet">
          A token lets another system call the API with a role over a part of the estate.
        </EmptyState>
      ) : (
        <TokenTable tokens={tokens} places={places} now={now} revokeAction={revokeAction} />
      )}
      <Section title="A new token">
        <NewTokenForm places={places} action={createAction} />
      </Section>
    </PageFrame>
  );
}

function untilWords({ expiresAt }: ShownToken, now: Date): string {
  if (expiresAt === null) return 'Does not run out';
  const at = new Date(expiresAt);
  return at > now ? formatInstant(at) : `Ran out ${formatInstant(at)}`;
}

/** Whether it opens anything. */
function counts({ revokedAt, expiresAt }: ShownToken, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || new Date(expiresAt) > now);
}

function TokenTable({
  tokens,
  places,
  now,
  revokeAction,
}: {
  readonly now: Date;
  readonly tokens: readonly ShownToken[];
  readonly places: Places;
  readonly revokeAction: FormAction;
}) {
  const placeOf = ({ scopeLevel, scopeCode }: ShownToken): string =>
    scopeLevel === 'nation'
      ? capitalised(WHOLE_LABEL)
      : (places[scopeLevel].find(({ code }) => code === scopeCode)?.name ?? scopeCode);
  return (
    <Table
      caption="Tokens, the oldest first"
      columns={[
        { key: 'name', label: 'Token' },
        { key: 'role', label: 'Role' },
        { key: 'place', label: 'Part of the estate' },
        { key: 'made', label: 'Made' },
        { key: 'used', label: 'Last used' },
        { key: 'until', label: 'Runs out' },
        { key: 'revoke', label: 'Revoke' },
      ]}
    >
      {tokens.map((token) => (
        <Row key={token.id}>
          <RowHeader>{token.name}</RowHeader>
          <Cell>{ROLE_LABELS[token.role]}</Cell>
          <Cell>{placeOf(token)}</Cell>
          <Cell label="Made">{formatInstant(new Date(token.createdAt))}</Cell>
          <Cell label="Last used">
            {token.lastUsedAt === null ? 'Never' : formatInstant(new Date(token.lastUsedAt))}
          </Cell>
          <Cell label="Runs out">{untilWords(token, now)}</Cell>
          <Cell>
            {token.revokedAt === null ? (
              <PressForm
                name={`revoke-${token.id}`}
                action={revokeAction}
                hidden={{ token: token.id }}
                label="Revoke"
                of={token.name}
              />
            ) : (
              `Revoked ${formatInstant(new Date(token.revokedAt))}`
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
