import { toEmails } from '@/lib/addresses/emails';
import { toListFile } from '@/lib/addresses/lists';
import { EMAIL_STATE_LABELS, EMAIL_STATES } from '@/lib/domain/allocation/decisions/email-state';
import type { OutboxPage } from '@/lib/usecases/emails/outbox-page';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { EmptyState } from '../ui/page/empty-state';
import { FileLinks } from '../ui/list/file-links';
import { FilterBar, TableTools } from '../ui/list/filter-bar';
import { InsetText } from '../ui/page/inset-text';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { Select } from '../ui/form/select';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { RetryEmail } from './retry-email';

const PATH = toEmails();

/** The emails of the service, the newest first, and what became of each. */
export function Outbox({
  page,
  retried,
  retryAction,
}: {
  readonly page: OutboxPage;
  readonly retried: boolean;
  readonly retryAction: FormAction;
}) {
  const { emails, counts, state, sends } = page;
  const total = EMAIL_STATES.reduce((sum, entry) => sum + (counts[entry] ?? 0), 0);
  return (
    <PageFrame>
      {retried ? <NotificationBanner variant="success" heading="The email will be tried again" /> : null}
      <PageHead title="Emails" data={summaryOf(counts)} />
      {sends ? null : (
        <InsetText>
          No mail server is set, so nobody is emailed: what would be sent is written to the log. Set SMTP_URL
          and MAIL_FROM to send.
        </InsetText>
      )}
      <FilterBar label="Filter emails" path={PATH} clearHref={state === null ? undefined : PATH}>
        <Select
          name="state"
          label="What became of it"
          defaultValue={state ?? ''}
          options={[
            { value: '', label: 'Anything' },
            ...EMAIL_STATES.map((entry) => ({ value: entry, label: EMAIL_STATE_LABELS[entry] })),
          ]}
        />
      </FilterBar>
      {emails.length === 0 ? (
        <NoEmails total={total} />
      ) : (
        <>
          <TableTools summary={shownWords(page, total)}>
            <FileLinks file={toListFile('emails')} query={toEmails.params({ state })} />
          </TableTools>
          <EmailTable page={page} retryAction={retryAction} />
        </>
      )}
    </PageFrame>
  );
}

/** How many stand in the list, and how many it has. */
function shownWords({ emails, counts, state, mostShown }: OutboxPage, all: number): string {
  const total = state === null ? all : (counts[state] ?? 0);
  return emails.length < mostShown || total <= emails.length
    ? `${countOf(emails.length, 'email')}.`
    : `The newest ${formatWhole(emails.length)} of ${countOf(total, 'email')}.`;
}

function summaryOf(counts: OutboxPage['counts']): string {
  const parts = EMAIL_STATES.flatMap((state) => {
    const found = counts[state] ?? 0;
    return found === 0 ? [] : [`${formatWhole(found)} ${EMAIL_STATE_LABELS[state].toLowerCase()}`];
  });
  return parts.length === 0 ? 'No emails yet.' : `${parts.join('; ')}.`;
}

function NoEmails({ total }: { readonly total: number }) {
  return total === 0 ? (
    <EmptyState kind="none_exist" title="No emails yet">
      An officer and their line manager are emailed when a case is allocated or moved to the officer.
    </EmptyState>
  ) : (
    <EmptyState
      kind="none_match"
      title="No email matches this filter"
      next={{ href: PATH, label: `Show ${countOf(total, 'email')}` }}
    />
  );
}

function EmailTable({ page, retryAction }: { readonly page: OutboxPage; readonly retryAction: FormAction }) {
  return (
    <Table
      caption="Emails, the newest first"
      columns={[
        { key: 'subject', label: 'Subject' },
        { key: 'to', label: 'To' },
        { key: 'written', label: 'Written' },
        { key: 'state', label: 'What became of it' },
        { key: 'retry', label: 'Try again' },
      ]}
    >
      {page.emails.map((email) => (
        <Row key={email.id}>
          <RowHeader>{email.subject}</RowHeader>
          <Cell>{email.toName}</Cell>
          <Cell>{formatInstant(new Date(email.createdAt))}</Cell>
          <Cell>
            <span>
              {EMAIL_STATE_LABELS[email.state]}
              {email.sentAt === null ? null : ` on ${formatInstant(new Date(email.sentAt))}`}
              {email.attempts > 1 ? `, after ${countOf(email.attempts, 'attempt')}` : null}
              {email.lastError === null ? null : (
                <span className="hr-small hr-muted"> {email.lastError}</span>
              )}
            </span>
          </Cell>
          <Cell>
            {email.state === 'failed' || email.state === 'logged' ? (
              <RetryEmail action={retryAction} id={email.id} subject={email.subject} toName={email.toName} />
            ) : (
              '–'
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
