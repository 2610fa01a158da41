import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { toData } from '@/lib/addresses/data';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { FeedsShown, ShownDrop, ShownFeed } from '@/lib/usecases/feeds/feed-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { Details } from '../ui/page/details';
import { Section } from '../ui/page/page-head';
import { ExpectForm } from './expect-form';

/** What other systems bring: how old each feed is, what came last, what was left out, and what waits for somebody. */
export function FeedsSection({
  feeds: { feeds, waiting },
  expect,
}: {
  readonly feeds: FeedsShown;
  /** Says how often a feed is expected. */
  readonly expect: FormAction;
}) {
  if (feeds.length === 0) return null;
  return (
    <Section title="Feeds">
      {waiting.map((drop) => (
        <Waiting key={drop.id} drop={drop} />
      ))}
      <TableTools summary={countOf(feeds.length, 'feed')}>
        <FileLinks file={toListFile('feeds')} what="of feeds" />
      </TableTools>
      <Table
        caption="Feeds"
        columns={[
          { key: 'name', label: 'Feed' },
          { key: 'age', label: 'Data' },
          { key: 'last', label: 'Came last' },
          { key: 'result', label: 'Result' },
          { key: 'left', label: 'Left out' },
        ]}
      >
        {feeds.map((feed) => (
          <FeedRow key={feed.name} feed={feed} />
        ))}
      </Table>
      <Details summary="How often feeds are expected">
        {feeds.map(({ name, everyHours }) => (
          <ExpectForm key={name} feed={name} everyHours={everyHours} action={expect} />
        ))}
      </Details>
    </Section>
  );
}

/** Files that are not imported until somebody says so. */
function Waiting({ drop: { id, feed, arrivedAt, state, files, outcome } }: { readonly drop: ShownDrop }) {
  const why =
    state === 'confirm'
      ? 'They take much of what teams have: nothing was changed until somebody confirms it.'
      : `They have ${countOf(outcome?.errors ?? 0, 'error')}: nothing was changed.`;
  return (
    <div className="govuk-inset-text">
      <strong>{feed}</strong>: the files of {formatInstant(new Date(arrivedAt))} wait ({files.join(', ')}).{' '}
      {why}{' '}
      <TextLink href={toData.one(id)}>
        {state === 'confirm' ? 'Look and confirm' : 'See what is wrong'}
        <span className="govuk-visually-hidden"> of {feed}</span>
      </TextLink>
    </div>
  );
}

function FeedRow({ feed: { name, age, dataAsOf, late, last, everyHours } }: { readonly feed: ShownFeed }) {
  return (
    <Row>
      <RowHeader>
        {name}
        <br />
        <span className="hr-small hr-muted">expected every {countOf(everyHours, 'hour')}</span>
      </RowHeader>
      <Cell label="Data">
        <div>
          {late ? (
            <>
              <Tag meaning="overdue">Late</Tag>{' '}
            </>
          ) : null}
          {age ?? 'Nothing was taken yet'}
          {dataAsOf === null ? null : (
            <>
              <br />
              <span className="hr-small hr-muted">of {formatInstant(new Date(dataAsOf))}</span>
            </>
          )}
        </div>
      </Cell>
      <Cell label="Came last">{last === null ? 'Never' : formatInstant(new Date(last.arrivedAt))}</Cell>
      <Cell label="Result">{last === null ? '–' : resultOf(last)}</Cell>
      <Cell label="Left out">
        <LeftOut drop={last} />
      </Cell>
    </Row>
  );
}

function resultOf({ state, outcome, settledByName }: ShownDrop): string {
  const by = settledByName === null ? '' : ` by ${settledByName}`;
  switch (state) {
    case 'under_way':
      return 'It is being read';
    case 'imported':
      return outcome === null
        ? `Imported${by}`
        : `Imported${by}: ${formatWhole(outcome.added)} added, ${formatWhole(outcome.changed)} changed, ${formatWhole(outcome.ended)} ended`;
    case 'nothing_new':
      return 'Taken: nothing to change';
    case 'confirm':
      return 'Waits to be confirmed';
    case 'refused':
      return 'Refused';
    case 'failed':
      return 'Broke off: see the log, and start the job again under Jobs';
    case 'discarded':
      return `Discarded${by}`;
    case 'replaced':
      return 'Replaced by later files that wait';
  }
}

/** What was odd or wrong: how much, and the first of it. No value of a row is named. */
function LeftOut({ drop }: { readonly drop: ShownDrop | null }) {
  const outcome = drop?.outcome ?? null;
  const count = (outcome?.warnings ?? 0) + (outcome?.errors ?? 0);
  if (outcome === null || count === 0) return '–';
  const words = [
    ...(outcome.errors > 0 ? [countOf(outcome.errors, 'error')] : []),
    ...(outcome.warnings > 0 ? [countOf(outcome.warnings, 'warning')] : []),
  ];
  return (
    <Details summary={words.join(', ')}>
      <ul className="govuk-list govuk-list--bullet">
        {outcome.told.map(({ file, row, column, message }) => (
          <li key={`${file} ${row ?? ''} ${column ?? ''} ${message}`}>
            {[file, row === null ? null : `row ${row}`, column]
              .filter((part) => part !== null && part !== '')
              .join(', ')}
            {': '}
            {message}
          </li>
        ))}
      </ul>
      {count > outcome.told.length ? (
        <p className="govuk-body">The first {outcome.told.length} are listed.</p>
      ) : null}
    </Details>
  );
}
