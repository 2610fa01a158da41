import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toCase, toCases } from '@/lib/addresses/cases';
import type { BandWorkPage, ListedChangeCase } from '@/lib/usecases/band-changes/band-change-page';
import { dueWords } from '@/lib/domain/banding/changes/grade-item';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { EmptyState } from '../ui/page/empty-state';
import { Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { BandStep } from './band-history';
import { ChangedInputs } from './changed-inputs';
import { WaitingList, type WaitingListProps } from './waiting-list';

/** What changes of band ask of a manager: approvals, cases beyond grade by a rise, and reviews. */
export function BandWork({
  page,
  ...list
}: { readonly page: BandWorkPage } & Omit<WaitingListProps, 'page'>) {
  return (
    <>
      <Section title="Waiting for approval" id="waiting">
        <WaitingList page={page} {...list} />
      </Section>
      <Section title="Beyond grade after a rise" id="items">
        <Items page={page} />
      </Section>
      <Section title="Drawn for review" id="drawn">
        <Drawn page={page} />
      </Section>
    </>
  );
}

const CASES = { href: toCases.all(), label: 'See the cases' };

function Items({ page: { items, today } }: { readonly page: BandWorkPage }) {
  if (items.length === 0)
    return (
      <EmptyState kind="none_exist" title="No rise has taken a case beyond its officer's grade" next={CASES}>
        When one does, it stands here until the case moves, oversight is recorded, or you close it.
      </EmptyState>
    );
  return (
    <>
      <TableTools summary={`${countOf(items.length, 'case')}.`}>
        <FileLinks file={toListFile('band-rises')} what="of cases beyond grade" />
      </TableTools>
      <Table
        caption="Cases that a rise took beyond their officer's grade"
        columns={[
          { key: 'case', label: 'Case' },
          { key: 'why', label: 'Why' },
          { key: 'raised', label: 'Raised' },
          { key: 'due', label: 'Due' },
        ]}
      >
        {items.map((entry) => (
          <Row key={entry.item.id}>
            <CaseHeader entry={entry} anchor={`item-${entry.item.id}`} />
            <Cell label="Why">{entry.item.why}</Cell>
            <Cell label="Raised">{formatInstant(new Date(entry.item.raisedAt))}</Cell>
            <Cell label="Due">
              <Tag meaning={entry.item.dueOn < today ? 'overdue' : 'due'}>
                {dueWords(entry.item.dueOn, today)}
              </Tag>
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function Drawn({ page: { drawn } }: { readonly page: BandWorkPage }) {
  if (drawn.length === 0)
    return (
      <EmptyState kind="none_exist" title="No fall is drawn for review" next={CASES}>
        One in ten of the falls that need no approval is drawn by chance, whatever its source, and stands here
        until you have looked at it.
      </EmptyState>
    );
  return (
    <>
      <TableTools summary={`${countOf(drawn.length, 'fall')}.`}>
        <FileLinks file={toListFile('band-reviews')} what="of falls to review" />
      </TableTools>
      <Table
        caption="Falls that were drawn for review"
        columns={[
          { key: 'case', label: 'Case' },
          { key: 'band', label: 'Band', nowrap: true },
          { key: 'what', label: 'What changed' },
          { key: 'when', label: 'Came' },
        ]}
      >
        {drawn.map((entry) => (
          <Row key={entry.change.id}>
            <CaseHeader entry={entry} anchor={`change-${entry.change.id}`} />
            <Cell label="Band" nowrap>
              <BandStep from={entry.change.oldBand} to={entry.change.newBand} />
            </Cell>
            <Cell label="What changed">
              <ChangedInputs inputs={entry.inputs} />
            </Cell>
            <Cell label="Came">{formatInstant(new Date(entry.change.at))}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function CaseHeader({
  entry: { crn, name, holder },
  anchor,
}: {
  readonly entry: ListedChangeCase;
  readonly anchor: string;
}): ReactNode {
  return (
    <RowHeader>
      <TextLink href={placeOn(toCase.page(crn), `${anchor}`)}>{name.text}</TextLink>
      <br />
      <span className="hr-muted">
        {crn}. {holder === null ? 'Nobody holds it' : holder.name}
      </span>
    </RowHeader>
  );
}
