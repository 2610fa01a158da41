import type { ComponentProps } from 'react';
import { toComparators, toEstablishment } from '@/lib/addresses/estate';
import { toData, type UploadProblem } from '@/lib/addresses/data';
import { toListFile } from '@/lib/addresses/lists';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { DataPage, ShownUpload } from '@/lib/usecases/data/upload-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { FeedsSection } from '../feeds/feeds-section';
import { ErrorSummary } from '../ui/form/error-summary';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { FileTemplates } from './file-templates';
import { RememberedColumns } from './remembered-columns';
import { TakeOutForm } from './take-out-form';
import { UploadForm } from './upload-form';
import { STATE_WORDS } from './upload-words';

const PROBLEM_WORDS: Readonly<Record<UploadProblem, string>> = {
  none: 'Choose at least one file that has something in it',
  large: 'Choose files of at most 25 MB together',
};

const SAVED_WORDS: Readonly<Record<string, string>> = {
  discarded: 'The files were discarded',
  undone: 'The import was undone',
  forgotten: 'What was said of these columns was forgotten: the next such file is asked of anew',
  expected: 'How often the feed is expected was saved',
};

/** When the data is from, files to import, and what was imported. */
export function DataView({
  page,
  problem,
  saved,
  expect,
  forget,
}: {
  readonly page: DataPage;
  readonly problem: UploadProblem | null;
  /** What the reader has just done. */
  readonly saved: string | null;
  /** Says how often a feed is expected. */
  readonly expect: FormAction;
  /** Forgets what was said of files of one shape. */
  readonly forget: FormAction;
}) {
  const { dataAsOf, uploads, regions } = page;
  const done = SAVED_WORDS[saved ?? ''];
  const message = problem === null ? null : PROBLEM_WORDS[problem];
  return (
    <PageFrame below={<OfficialMarking />}>
      {message === null ? null : <ErrorSummary problems={[{ field: 'files', message }]} />}
      {done === undefined ? null : <NotificationBanner heading={done} />}
      <PageHead
        title="Data"
        data={
          dataAsOf === null
            ? 'Nothing was imported yet.'
            : `Data from the import of ${formatInstant(new Date(dataAsOf))}.`
        }
      />
      <FeedsSection feeds={page.feeds} expect={expect} />
      {uploads.length === 0 ? null : <Uploads uploads={uploads} />}
      <Section title="Import files">
        <UploadForm regions={regions} error={message} />
        <p className="govuk-body">
          A few rows?{' '}
          <TextLink href={toData.paste()}>Paste them from a spreadsheet, or type them in</TextLink>.
        </p>
      </Section>
      <Section title="What the files hold">
        <FileTemplates />
        <p className="govuk-body">
          Posts by unit and grade can also be set on screen:{' '}
          <TextLink href={toEstablishment()}>Establishment</TextLink>. What was published elsewhere of the
          figures is entered under <TextLink href={toComparators()}>Comparators</TextLink>.
        </p>
      </Section>
      <Section title="Columns that are remembered">
        <Remembered shapes={page.shapes} forget={forget} />
      </Section>
      {dataAsOf === null ? null : (
        <Section title="Take data out">
          <TakeOutForm takeOut={page.takeOut} regions={regions} />
        </Section>
      )}
      <Section title="History">
        <Runs page={page} />
      </Section>
    </PageFrame>
  );
}

function Uploads({ uploads }: { readonly uploads: readonly ShownUpload[] }) {
  return (
    <Section title="Your files that are not imported yet">
      <Table
        caption="Your files that are not imported yet"
        columns={[
          { key: 'files', label: 'Files' },
          { key: 'brought', label: 'Brought' },
          { key: 'state', label: 'How far they are' },
        ]}
      >
        {uploads.map(({ id, files, createdAt, state }) => (
          <Row key={id}>
            <RowHeader>
              <TextLink href={toData.one(id)}>{files.map(({ name }) => name).join(', ')}</TextLink>
            </RowHeader>
            <Cell>{formatInstant(new Date(createdAt))}</Cell>
            <Cell>{STATE_WORDS[state]}</Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}

/** Who undid an import, or the way to undo it. */
function Undone({ run }: { readonly run: DataPage['runs'][number] }) {
  if (run.undone !== null) return `By ${run.undone.byName}, ${formatInstant(new Date(run.undone.at))}`;
  if (!run.mayBeUndone) return '–';
  return (
    <TextLink href={toData.undo(run.id)}>
      Undo
      <span className="govuk-visually-hidden"> the import of {formatInstant(new Date(run.finishedAt))}</span>
    </TextLink>
  );
}

function Remembered({ shapes, forget }: ComponentProps<typeof RememberedColumns>) {
  return (
    <>
      {shapes.length === 0 ? null : (
        <TableTools summary={countOf(shapes.length, 'kind of file', 'kinds of file')}>
          <FileLinks file={toListFile('remembered-columns')} what="of columns" />
        </TableTools>
      )}
      <RememberedColumns shapes={shapes} forget={forget} />
    </>
  );
}

function Runs({ page: { runs, mostRuns } }: { readonly page: DataPage }) {
  if (runs.length === 0)
    return (
      <EmptyState kind="none_exist" title="Nothing was imported yet">
        What is imported is listed here, with who did it and what it changed.
      </EmptyState>
    );
  return (
    <>
      <TableTools summary={countOf(runs.length, 'import')}>
        <FileLinks file={toListFile('imports')} what="of imports" />
      </TableTools>
      <Table
        caption="Imports, the newest first"
        columns={[
          { key: 'when', label: 'When' },
          { key: 'who', label: 'Who' },
          { key: 'source', label: 'From' },
          { key: 'added', label: 'Added', numeric: true },
          { key: 'changed', label: 'Changed', numeric: true },
          { key: 'unchanged', label: 'As they were', numeric: true },
          { key: 'ended', label: 'Ended', numeric: true },
          { key: 'undo', label: 'Undone' },
        ]}
      >
        {runs.map((run) => (
          <Row key={run.id}>
            <RowHeader>{formatInstant(new Date(run.finishedAt))}</RowHeader>
            <Cell label="Who">{run.actorName}</Cell>
            <Cell label="From">{run.source}</Cell>
            <Cell label="Added" numeric>
              {formatWhole(run.added)}
            </Cell>
            <Cell label="Changed" numeric>
              {formatWhole(run.changed)}
            </Cell>
            <Cell label="As they were" numeric>
              {formatWhole(run.unchanged)}
            </Cell>
            <Cell label="Ended" numeric>
              {formatWhole(run.ended)}
            </Cell>
            <Cell label="Undone">
              <Undone run={run} />
            </Cell>
          </Row>
        ))}
      </Table>
      {runs.length === mostRuns ? (
        <p className="hr-note">The newest {formatWhole(mostRuns)} are shown.</p>
      ) : null}
    </>
  );
}
