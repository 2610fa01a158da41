import { toData } from '@/lib/addresses/data';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { ImportReport } from '@/lib/usecases/import/import-report';
import type { UploadPage } from '@/lib/usecases/data/upload-page';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { InsetText } from '../ui/page/inset-text';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { ApplyForm } from './apply-form';
import { ProblemTable } from './problem-table';
import { ReadColumnsNote } from './read-columns';
import { RowsByFile } from './rows-by-file';
import { UploadAgain } from './upload-again';
import { WaitForUpload } from './wait-for-upload';
import { progressWords, sizeWords } from './upload-words';

interface UploadActions {
  readonly apply: FormAction;
  readonly cancel: FormAction;
  readonly check: FormAction;
  readonly discard: FormAction;
}

interface UploadViewProps {
  readonly page: UploadPage;
  /** Somebody has just asked for the import. */
  readonly imported: boolean;
  readonly actions: UploadActions;
}

/** Files that somebody brought: what they would change, what is to be mended, and what became of it. */
export function UploadView({ page, imported, actions }: UploadViewProps) {
  const { state, report } = page;
  return (
    <PageFrame above={<BackLink href={toData.page()}>Data</BackLink>} below={<OfficialMarking />}>
      {imported && state === 'applied' && report !== null ? (
        <NotificationBanner heading={doneWords(report)} />
      ) : null}
      <PageHead title={TITLES[state]} data={`Brought on ${formatInstant(new Date(page.createdAt))}.`} />
      <Body page={page} imported={imported} actions={actions} />
      <Section title="These files">
        <SummaryList rows={factsOf(page)} />
        {state === 'applied' ? null : (
          <UploadAgain id={page.id} actions={actions} state={state} cancelAsked={page.cancelAsked !== null} />
        )}
      </Section>
    </PageFrame>
  );
}

const TITLES: Readonly<Record<UploadPage['state'], string>> = {
  checking: 'Checking the files',
  asking: 'Say which column is which',
  checked: 'Check before importing',
  applying: 'Importing the files',
  applied: 'Files imported',
  cancelled: 'Cancelled: nothing was changed',
  failed: 'The files could not be read to the end',
  stopped: 'The files could not be read to the end',
};

/** "Imported: 3 added, 2 changed and 1 ended". */
function doneWords({ added, changed, ended }: ImportReport): string {
  if (added + changed + ended === 0) return 'Imported: there was nothing to change';
  return `Imported: ${formatWhole(added)} added, ${formatWhole(changed)} changed and ${formatWhole(ended)} ended`;
}

function factsOf({ files, options, regionName, expiresAt, state }: UploadPage) {
  const { complete, asOf, region } = options;
  return [
    options.pasted === true
      ? { key: 'Pasted rows', value: files.map(({ name }) => name).join(', ') }
      : { key: 'Files', value: files.map(({ name, bytes }) => `${name} (${sizeWords(bytes)})`).join(', ') },
    {
      key: 'Complete',
      value: complete ? 'Yes: what the files lack ends' : 'No: what they lack is left alone',
    },
    { key: 'Extracted', value: asOf ?? 'Not said, unless a file says so itself' },
    ...(region === null ? [] : [{ key: 'Brought by', value: regionName ?? region }]),
    ...(state === 'applied'
      ? []
      : [{ key: 'Kept until', value: `${formatInstant(new Date(expiresAt))}, for you alone` }]),
  ];
}

function Body({ page, imported, actions }: UploadViewProps) {
  const { id, state, report } = page;
  if (state === 'checking' || state === 'applying')
    return (
      <WaitForUpload lines={[progressWords(page.progress), cancelWords(page)]}>
        {state === 'checking'
          ? 'Large files take a minute or two. Nothing is changed by the check.'
          : 'Large files take a minute or two. You can leave this page: the import goes on, and Data lists it when it is done.'}
      </WaitForUpload>
    );
  if (state === 'cancelled') return <InsetText>{cancelledWords(page)}</InsetText>;
  if (state === 'failed' || state === 'stopped' || state === 'asking' || report === null)
    return <InsetText>Nothing was changed. Check the files again, or bring them again.</InsetText>;
  if (report.errors.length > 0)
    return (
      <>
        <ReadColumnsNote id={id} columns={report.columns ?? []} change />
        <Refused page={page} report={report} />
      </>
    );
  if (state === 'applied')
    return (
      <>
        <ReadColumnsNote id={id} columns={report.columns ?? []} change={false} />
        <Counts id={id} report={report} done />
      </>
    );
  return (
    <>
      <ReadColumnsNote id={id} columns={report.columns ?? []} change />
      {imported ? (
        <InsetText>
          Nothing was imported: what the files change is not what it was when they were checked. Look again.
        </InsetText>
      ) : null}
      <Counts id={id} report={report} done={false} />
      {page.asGrid ? (
        <p className="govuk-body">
          <TextLink href={toData.grid(id)}>Change the rows</TextLink>
        </p>
      ) : null}
      <ApplyForm id={id} report={report} action={actions.apply} />
    </>
  );
}

/** What becomes of a cancel that was asked: while rows are written by a database that does nothing else meanwhile, it is heard too late. */
function cancelWords({ cancelAsked, progress, state }: UploadPage): string | null {
  if (progress?.kind === 'writing')
    return `What is changed is being written${cancelAsked === null ? '' : `, and ${cancelAsked.byName} asked to cancel`}: if it can no longer be stopped, it is finished in a moment and can be undone from Data.`;
  if (cancelAsked === null) return null;
  return `${cancelAsked.byName} asked to cancel the ${state === 'checking' ? 'check' : 'import'}: it ends at its next step.`;
}

function cancelledWords({ cancelAsked }: UploadPage): string {
  const by =
    cancelAsked === null
      ? 'Cancelled'
      : `Cancelled by ${cancelAsked.byName} on ${formatInstant(new Date(cancelAsked.at))}`;
  return `${by}. Nothing was changed. Check the files again to import them after all.`;
}

function Refused({
  page: { id, files, asGrid },
  report: { errors, warnings },
}: {
  readonly page: UploadPage;
  readonly report: ImportReport;
}) {
  return (
    <>
      <Section title={`${countOf(errors.length, 'error')} to mend: nothing was changed`}>
        {asGrid ? (
          <p className="govuk-body">
            <TextLink href={toData.grid(id)}>Mend the rows here</TextLink>, each beside what is wrong with it.
          </p>
        ) : null}
        <p className="govuk-body">
          {asGrid ? 'Or mend' : 'Mend'} them where the files come from, then{' '}
          <TextLink href={toData.page()}>bring the files again</TextLink>.{' '}
          <TextLink href={toData.problems(id)} download>
            Download this list (CSV)
          </TextLink>
        </p>
        {errors.some(({ row }) => row !== null) ? (
          <ul className="govuk-list govuk-list--bullet">
            {files.map(({ name }, place) => (
              <li key={name}>
                <TextLink href={toData.mend(id, place)} download>
                  {`Download ${name} with what to mend beside each row`}
                </TextLink>
              </li>
            ))}
          </ul>
        ) : null}
        <ProblemTable caption="Errors" problems={errors} />
      </Section>
      <Warnings warnings={warnings} />
    </>
  );
}

function Counts({
  id,
  report,
  done,
}: {
  readonly id: string;
  readonly report: ImportReport;
  readonly done: boolean;
}) {
  const { added, changed, ended, files = [], warnings } = report;
  return (
    <>
      <Section title={done ? 'What was changed' : 'What would change'}>
        {added + changed + ended === 0 ? (
          <p className="govuk-body">
            There is nothing to change: all that the files say stands here already.
          </p>
        ) : null}
        {files.some(({ rows }) => rows.length > 0) ? (
          <>
            <p className="govuk-body">People under supervision are listed by CRN alone.</p>
            <ul className="govuk-list">
              <li>
                <TextLink href={toData.changes(id, { format: 'csv' })} download>
                  Download all rows as CSV
                </TextLink>
              </li>
              <li>
                <TextLink href={toData.changes(id, { format: 'xlsx' })} download>
                  Download all rows as XLSX
                </TextLink>
              </li>
            </ul>
          </>
        ) : null}
        <RowsByFile files={files} done={done} />
      </Section>
      <Warnings warnings={warnings} />
      {warnings.length > 0 ? (
        <p className="govuk-body">
          <TextLink href={toData.problems(id)} download>
            Download the warnings (CSV)
          </TextLink>
        </p>
      ) : null}
    </>
  );
}

function Warnings({ warnings }: { readonly warnings: ImportReport['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <Section title={`${countOf(warnings.length, 'warning')} to look at`}>
      <ProblemTable caption="Warnings" problems={warnings} />
    </Section>
  );
}
