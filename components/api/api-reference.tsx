import { OPEN_API } from '@/lib/addresses/public';
import type { ReferenceCall, ReferenceMember } from '@/lib/kernel/reading/reference-call';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Details } from '../ui/page/details';
import { OnThisPage } from '../ui/page/on-this-page';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';

/** Every call of the API: what it takes, what it answers, and a command to try it with. */
export function ApiReference({ calls }: { readonly calls: readonly ReferenceCall[] }) {
  return (
    <PageFrame>
      <PageHead
        title="API for other systems"
        data="Version 1. What is said here is made from the descriptions that check each call."
      />
      <div className="hr-prose">
        <p>
          Calls go to <code>/api/v1</code>, take and answer JSON, and need a token that an administrator
          makes: it reads and changes what its role may, in its part of the estate. What is not yours answers
          like what is not there. Lists come a page at a time: send what an answer gave as <code>next</code>{' '}
          as <code>cursor</code>.
        </p>
        <p>
          A call that must not act twice asks for an <code>Idempotency-Key</code> of your own: for 30 days the
          same key and body answers what it answered first. A change of what is recorded names the{' '}
          <code>version</code> that was read as <code>expectedVersion</code>, and is refused with 409 where
          somebody else was first. What moves others’ figures or sight is said before it is done: the answer{' '}
          <code>confirm</code> lists the effects, and the same call with <code>confirmed</code> does it. An
          answer with an <code>ETag</code> may be asked for again with <code>If-None-Match</code>: 304 says
          that nothing changed.
        </p>
        <p>
          Errors say <code>status</code>, <code>code</code>, <code>detail</code> and, field by field,{' '}
          <code>errors</code>. After 429 or 503, wait as many seconds as <code>Retry-After</code> says. The
          same for programs:{' '}
          <a className="govuk-link" href={OPEN_API}>
            OpenAPI 3.1
          </a>
          .
        </p>
        <OnThisPage parts={calls.map(({ id, call }) => ({ id, label: call }))} />
      </div>
      {calls.map((call) => (
        <Call key={call.id} {...call} />
      ))}
    </PageFrame>
  );
}

function Call({ id, call, summary, sent, answered, status, problems, example }: ReferenceCall) {
  return (
    <Section id={id} title={call}>
      <p>{summary}.</p>
      <pre className="hr-sample" tabIndex={0} aria-label={`Example of ${call}`}>
        <code>{example}</code>
      </pre>
      {sent.length === 0 ? (
        <p>It takes nothing.</p>
      ) : (
        <Members caption={`What ${call} takes`} of={sent} sent />
      )}
      <Details summary={`Answer ${status}`}>
        <Members caption={`What ${call} answers`} of={answered} />
      </Details>
      {problems.length === 0 ? null : <p>Problems: {problems.join('; ')}.</p>}
    </Section>
  );
}

function Members({
  caption,
  of,
  sent = false,
}: {
  readonly caption: string;
  readonly of: readonly ReferenceMember[];
  readonly sent?: boolean;
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: 'Name' },
        ...(sent ? [{ key: 'where', label: 'In' }] : []),
        { key: 'kind', label: 'What' },
        { key: 'about', label: 'About' },
      ]}
    >
      {of.map(({ name, where, kind, required, about }) => (
        <Row key={`${where} ${name}`}>
          <RowHeader>
            <code>{name}</code>
          </RowHeader>
          {sent ? <Cell label="In">{where}</Cell> : null}
          <Cell label="What">{kind}</Cell>
          <Cell label="About">
            {[sent ? (required ? 'Needed' : 'May be left out') : '', about].filter(Boolean).join('. ')}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
