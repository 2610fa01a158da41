import { toAdmin } from '@/lib/addresses/admin';
import { toListFile } from '@/lib/addresses/lists';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { JobsPage, ShownRun } from '@/lib/usecases/jobs/jobs-page';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { PressForm } from '../users/press-form';
import { JOB_WORDS } from './job-words';

const STANDING_WORDS: Readonly<Record<ShownRun['standing'], string>> = {
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  left: 'Left in the middle: its server ended',
};

/** So many of the last runs stand on the page; the file has all that are kept. */
const RUNS_SHOWN = 30;

/** What the service does by itself: when it last did, what it came to, and a button to have it done now. */
export function JobsView({
  page,
  started,
  startAction,
}: {
  readonly page: JobsPage;
  readonly started: boolean;
  readonly startAction: FormAction;
}) {
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>}>
      {started ? (
        <NotificationBanner heading="The job was started: load this page again to see how it stands" />
      ) : null}
      <PageHead
        title="Jobs"
        data="What the service does by itself. Of several servers on one database one does each job, once."
      />
      <Table
        caption="Jobs"
        columns={[
          { key: 'job', label: 'Job' },
          { key: 'done', label: 'Last done' },
          { key: 'last', label: 'Last run' },
          { key: 'start', label: 'Start' },
        ]}
      >
        {page.jobs.map((entry) => (
          <JobRow key={entry.job} entry={entry} startAction={startAction} />
        ))}
      </Table>
      <Section title="Last runs">
        <Runs runs={page.runs} />
      </Section>
    </PageFrame>
  );
}

function JobRow({
  entry: { job, lastRun, lastDoneAt, offBecause, canStart },
  startAction,
}: {
  readonly entry: JobsPage['jobs'][number];
  readonly startAction: FormAction;
}) {
  const { name, does } = JOB_WORDS[job];
  return (
    <Row>
      <RowHeader>
        {name}
        <span className="hr-muted"> {does}</span>
      </RowHeader>
      {lastDoneAt === null ? (
        <EmptyCell says="Never noted" />
      ) : (
        <Cell label="Last done">{formatInstant(new Date(lastDoneAt))}</Cell>
      )}
      <Cell label="Last run">
        {offBecause === null ? lastWords(lastRun) : `Not done here: ${offBecause}`}
      </Cell>
      {canStart ? (
        <Cell>
          <PressForm
            name={`start-${job}`}
            action={startAction}
            hidden={{ job }}
            label={lastRun?.standing === 'failed' ? 'Try again now' : 'Start now'}
            of={name}
          />
        </Cell>
      ) : (
        <EmptyCell says="Runs by itself" />
      )}
    </Row>
  );
}

function lastWords(run: ShownRun | null): string {
  return run === null ? 'Nothing to note yet' : STANDING_WORDS[run.standing];
}

function Runs({ runs }: { readonly runs: readonly ShownRun[] }) {
  if (runs.length === 0)
    return (
      <EmptyState kind="none_exist" title="No run was noted yet">
        What runs once a night is noted each time; what runs every few seconds only when it fails.
      </EmptyState>
    );
  const shown = runs.slice(0, RUNS_SHOWN);
  const words =
    shown.length < runs.length
      ? `The newest ${shown.length} of ${countOf(runs.length, 'run')}.`
      : `${countOf(runs.length, 'run')}.`;
  return (
    <>
      <TableTools summary={words}>
        <FileLinks file={toListFile('jobs')} />
      </TableTools>
      <Table
        caption="Last runs, the newest first"
        columns={[
          { key: 'job', label: 'Job' },
          { key: 'began', label: 'Began' },
          { key: 'standing', label: 'How it went' },
          { key: 'took', label: 'Took', numeric: true },
          { key: 'report', label: 'What it came to' },
        ]}
      >
        {shown.map((run) => (
          <Row key={run.id}>
            <RowHeader>{JOB_WORDS[run.job].name}</RowHeader>
            <Cell label="Began">{formatInstant(new Date(run.startedAt))}</Cell>
            <Cell label="How it went">{STANDING_WORDS[run.standing]}</Cell>
            <Cell label="Took" numeric>
              {tookWords(run)}
            </Cell>
            <Cell label="What it came to">{run.cameTo}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function tookWords({ startedAt, endedAt }: ShownRun): string {
  if (endedAt === null) return '';
  return `${formatWhole(Math.round((new Date(endedAt).getTime() - new Date(startedAt).getTime()) / 1000))} s`;
}
