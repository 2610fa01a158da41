import { toData } from '@/lib/addresses/data';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { UndoPage } from '@/lib/usecases/data/upload-page';
import { SummaryList } from '../ui/list/summary-list';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { BackLink } from '../ui/page/back-link';
import { InsetText } from '../ui/page/inset-text';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { UndoForm } from './undo-form';

/** Undoing an import: what it would do, or what stands in the way. */
export function UndoView({ page, action }: { readonly page: UndoPage; readonly action: FormAction }) {
  const { run, refused } = page;
  return (
    <PageFrame above={<BackLink href={toData.page()}>Data</BackLink>} below={<OfficialMarking />}>
      <PageHead
        title="Undo an import"
        data={`Imported on ${formatInstant(new Date(run.finishedAt))} by ${run.actorName}.`}
      />
      <SummaryList
        rows={[
          { key: 'From', value: run.source },
          { key: 'Added', value: formatWhole(run.added) },
          { key: 'Changed', value: formatWhole(run.changed) },
          { key: 'Ended', value: formatWhole(run.ended) },
        ]}
      />
      {refused === null ? <Effect page={page} action={action} /> : <Refused page={page} />}
    </PageFrame>
  );
}

function Effect({
  page: { run, takenAway, broughtBack },
  action,
}: {
  readonly page: UndoPage;
  readonly action: FormAction;
}) {
  return (
    <Section title="What undoing it would do">
      <p className="govuk-body">
        Nothing that it touched was changed or decided on since. Undoing it cannot itself be undone: to have
        the files again, import them again.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{countOf(takenAway, 'record')} that it added would be taken away</li>
        <li>{countOf(broughtBack, 'record')} that it changed, ended or took out would be as before</li>
        <li>Emails about it that are not sent yet would not be sent; those that were sent stay sent</li>
      </ul>
      <p className="govuk-body">
        One row of a file can be several records: a case, and who holds it. Everybody who reads the audit
        trail sees that the import was undone, and by whom.
      </p>
      <UndoForm id={run.id} action={action} />
    </Section>
  );
}

function Refused({ page: { refused, inTheWay, inTheWayCount } }: { readonly page: UndoPage }) {
  return (
    <Section title="It cannot be undone">
      <InsetText>{refused}.</InsetText>
      {inTheWay.length === 0 ? null : (
        <Table
          caption="What stands in the way"
          captionShown
          columns={[
            { key: 'thing', label: 'Where' },
            { key: 'what', label: 'What' },
            { key: 'by', label: 'Who' },
            { key: 'at', label: 'When' },
          ]}
        >
          {inTheWay.map(({ thing, what, at, by }, place) => (
            <Row key={place}>
              <RowHeader>{thing}</RowHeader>
              <Cell label="What">{what}</Cell>
              <Cell label="Who">{by ?? '–'}</Cell>
              <Cell label="When">{at === null ? '–' : formatInstant(new Date(at))}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {inTheWayCount > inTheWay.length ? (
        <p className="hr-note">
          The first {formatWhole(inTheWay.length)} of {formatWhole(inTheWayCount)} are shown.
        </p>
      ) : null}
      <p className="govuk-body">
        Import files that say what is right instead: what changed since is shown before anything happens.
      </p>
    </Section>
  );
}
