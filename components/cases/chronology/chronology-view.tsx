import { toCase, toCases } from '@/lib/addresses/cases';
import { toListFile } from '@/lib/addresses/lists';
import { CHRONOLOGY_LABELS, type ChronologyEntry } from '@/lib/domain/allocation/cases/chronology';
import { countOf, formatDate, formatInstant, formatTime } from '@/lib/kernel/format';
import type { ChronologyPage } from '@/lib/usecases/chronology/chronology-page';
import { FileActions } from '../../ui/list/file-links';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { Breadcrumbs } from '../../ui/page/breadcrumbs';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';

/** A case from the first to the last, to read and to print. */
export function ChronologyView({ page }: { readonly page: ChronologyPage }) {
  const { crn, name, entries, model, dataAsOf, openedBy, openedAt, colleagues } = page;
  return (
    <PageFrame
      above={
        <Breadcrumbs
          items={[
            { label: 'Cases', href: toCases.all() },
            { label: name.named ? name.text : crn, href: toCase.page(crn) },
            { label: 'Chronology', href: toCase.chronology(crn) },
          ]}
        />
      }
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={`${name.text}, ${crn}`}
        title="Chronology"
        data={`${countOf(entries.length, 'entry', 'entries')}, the first first. Opened by ${openedBy}, ${formatInstant(new Date(openedAt))}: this is logged.`}
        actions={
          <>
            <FileActions file={toListFile('chronology', { of: crn })} />
            <PrintButton />
          </>
        }
      />
      {colleagues ? null : (
        <p className="hr-note">
          Who else was on offer, and the workloads of others, are not yours to see and are left out.
        </p>
      )}
      {entries.length === 0 ? (
        <EmptyState kind="none_exist" title="Nothing is recorded of this case yet">
          What is done to it from now on stands here.
        </EmptyState>
      ) : (
        <Table
          caption={`Chronology of ${crn}`}
          columns={[
            { key: 'when', label: 'When', nowrap: true },
            { key: 'kind', label: 'About' },
            { key: 'what', label: 'What' },
            { key: 'by', label: 'By' },
          ]}
        >
          {entries.map((entry, index) => (
            <EntryRow key={`${entry.on} ${index}`} entry={entry} />
          ))}
        </Table>
      )}
    </PageFrame>
  );
}

function EntryRow({ entry: { kind, on, at, what, lines, by } }: { readonly entry: ChronologyEntry }) {
  return (
    <Row>
      <RowHeader>
        {formatDate(on)}
        {at === null ? null : (
          <>
            <br />
            <span className="hr-muted">{formatTime(new Date(at))}</span>
          </>
        )}
      </RowHeader>
      <Cell label="About">{CHRONOLOGY_LABELS[kind]}</Cell>
      <Cell label="What">
        <div>
          {what}
          {lines.length === 0 ? null : (
            <ul className="govuk-list govuk-list--bullet">
              {lines.map((line, index) => (
                <li key={`${index} ${line}`}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      </Cell>
      {by === null ? <EmptyCell says="Not recorded" /> : <Cell label="By">{by}</Cell>}
    </Row>
  );
}
