import { toListFile } from '@/lib/addresses/lists';
import { countOf } from '@/lib/kernel/format';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { toAdmin } from '@/lib/addresses/admin';
import { ROLE_LABELS, WHOLE_LABEL } from '@/lib/domain/access/labels';
import type { ClaimRule } from '@/lib/domain/access/held/claim-roles';
import type { FormAction } from '@/lib/kernel/form-state';
import type { ClaimRulesPage } from '@/lib/usecases/users/claim-rules-page';
import type { Places } from '@/lib/usecases/users/users-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { InsetText } from '../ui/page/inset-text';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { PressForm } from '../users/press-form';
import { NewClaimRuleForm } from './new-claim-rule-form';

const SAVED_WORDS = {
  added: 'The rule was added: it counts from the next sign-in of each person on',
  removed: 'The rule was taken away, and every role that it gave has ended',
} as const;

/** Which claims of the organisation's own sign-in give which roles. */
export function ClaimRulesView({
  page: { rules, places, isSetUp },
  saved,
  addAction,
  dropAction,
}: {
  readonly page: ClaimRulesPage;
  readonly saved: keyof typeof SAVED_WORDS | null;
  readonly addAction: FormAction;
  readonly dropAction: FormAction;
}) {
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>}>
      {saved === null ? null : <NotificationBanner heading={SAVED_WORDS[saved]} />}
      <PageHead title="Roles by your organisation’s sign-in" />
      {isSetUp ? null : (
        <InsetText>
          Your organisation’s own sign-in is not set up here, so no rule counts yet. Set OIDC_ISSUER,
          OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.
        </InsetText>
      )}
      <p className="govuk-body">
        At each sign-in people get the roles of the rules that hold for their claims, and lose those that
        earlier claims gave. Roles that you gave by hand stay. Whoever has such a claim and no account gets
        one.
      </p>
      {rules.length === 0 ? (
        <EmptyState kind="none_exist" title="There are no rules">
          Only people whom you added as users can sign in, with the roles that you gave them.
        </EmptyState>
      ) : (
        <>
          <TableTools summary={countOf(rules.length, 'rule')}>
            <FileLinks file={toListFile('claims')} />
          </TableTools>
          <Rules rules={rules} places={places} dropAction={dropAction} />
        </>
      )}
      <Section title="A new rule">
        <NewClaimRuleForm places={places} action={addAction} />
      </Section>
    </PageFrame>
  );
}

function placeOf({ scope: { level, code } }: ClaimRule, places: Places): string {
  if (level === 'nation') return WHOLE_LABEL;
  return places[level].find((place) => place.code === code)?.name ?? code;
}

function Rules({
  rules,
  places,
  dropAction,
}: Pick<ClaimRulesPage, 'rules' | 'places'> & { readonly dropAction: FormAction }) {
  return (
    <Table
      caption="Rules"
      columns={[
        { key: 'claim', label: 'Claim' },
        { key: 'value', label: 'Value' },
        { key: 'role', label: 'Role' },
        { key: 'drop', label: 'Take away' },
      ]}
    >
      {rules.map((rule) => (
        <Row key={rule.id}>
          <RowHeader>{rule.claim}</RowHeader>
          <Cell>{rule.value}</Cell>
          <Cell>{`${ROLE_LABELS[rule.role]}, ${placeOf(rule, places)}`}</Cell>
          <Cell>
            <PressForm
              name={`drop-${rule.id}`}
              action={dropAction}
              hidden={{ id: rule.id }}
              label="Take away"
              of={`${rule.claim} ${rule.value}`}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
