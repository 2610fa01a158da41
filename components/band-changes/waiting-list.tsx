import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toBandChanges, toCase, toCases } from '@/lib/addresses/cases';
import { sumOf } from '@/lib/kernel/collections';
import { toListFile } from '@/lib/addresses/lists';
import { askLabel, asksOffered, mayTick } from '@/lib/domain/allocation/cases/waiting-changes';
import type { BandWorkPage, WaitingBatch, WaitingEntry } from '@/lib/usecases/band-changes/band-change-page';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { asksWords } from '@/lib/domain/banding/changes/change-words';
import { countOf, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { Checkbox } from '../ui/form/checkboxes';
import { Details } from '../ui/page/details';
import { EmptyState } from '../ui/page/empty-state';
import { FileLinks } from '../ui/list/file-links';
import { FilterBar, TableTools } from '../ui/list/filter-bar';
import { Select } from '../ui/form/select';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandStep } from './band-history';
import { ChangedInputs } from './changed-inputs';
import { DecideManyForm } from './decide-many-form';

export interface WaitingListProps {
  readonly page: Pick<BandWorkPage, 'waiting' | 'batches' | 'model'>;
  /** The rule by which the list is narrowed; null for all. */
  readonly ask: string | null;
  readonly decideMany: FormAction;
  readonly decideBatch: FormAction;
}

/** What waits for a second manager: many cases of one cause in one file as one item, the rest one by one, to be ticked. */
export function WaitingList({ page, ask, decideMany, decideBatch }: WaitingListProps) {
  const { waiting, batches } = page;
  const words = wordsOf(page.model);
  if (waiting.length + batches.length === 0)
    return (
      <EmptyState
        kind="none_exist"
        title="No change of band waits for a second manager"
        next={{ href: toCases.all(), label: 'See the cases' }}
      >
        Falls of the lowest grade or of ROSH, flags removed, large drops and drops soon after an allocation
        come here, from forms and from files, and every fall on a case of an officer over {words.over}. Until
        they are approved the higher stands.
      </EmptyState>
    );
  const shown = ask === null ? waiting : waiting.filter((entry) => asks(entry, ask));
  const ticks = shown.some(mayTick);
  const table = <WaitingTable entries={shown} ticks={ticks} />;
  return (
    <>
      <TableTools
        summary={`${countOf(waiting.length + sumOf(batches, ({ entries }) => entries.length), 'change')}.`}
      >
        <FileLinks
          file={toListFile('band-changes')}
          query={toBandChanges.params({ ask })}
          what="of changes that wait"
        />
      </TableTools>
      {batches.map((batch) => (
        <Batch key={batch.id} batch={batch} action={decideBatch} />
      ))}
      {waiting.length === 0 ? null : (
        <FilterBar
          label="Filter changes"
          path={toBandChanges()}
          clearHref={ask === null ? undefined : toBandChanges()}
        >
          <Select
            name="ask"
            label="Why it waits"
            defaultValue={ask ?? ''}
            options={[
              { value: '', label: 'Any reason' },
              ...asksOffered(waiting).map((rule) => ({ value: rule, label: askLabel(rule, words) })),
            ]}
          />
        </FilterBar>
      )}
      {shown.length === 0 ? null : ticks ? (
        <DecideManyForm action={decideMany} id="many" batchId={null} looked={null}>
          {table}
        </DecideManyForm>
      ) : (
        table
      )}
    </>
  );
}

function asks({ change }: WaitingEntry, rule: string): boolean {
  return change.asks.some((one) => one.rule === rule);
}

function Batch({ batch, action }: { readonly batch: WaitingBatch; readonly action: FormAction }) {
  const { entries, drawn, cause, own } = batch;
  const many = countOf(entries.length, 'case', 'cases');
  return (
    <section className="hr-decide" id={`batch-${batch.id}`}>
      <h3 className="govuk-heading-s">{many} of one file, for one cause</h3>
      <p className="govuk-body">{cause}. They are approved or refused as one.</p>
      <h4 className="govuk-heading-s">{countOf(drawn.length, 'case', 'cases')} drawn to look at</h4>
      <WaitingTable entries={drawn} ticks={false} />
      <Details summary={`All ${many}`}>
        <WaitingTable entries={entries} ticks={false} />
      </Details>
      {own ? (
        <p className="govuk-body">You brought this file yourself: a second manager decides.</p>
      ) : (
        <DecideManyForm
          action={action}
          id={`batch-form-${batch.id}`}
          batchId={batch.id}
          looked={`I have looked at the ${countOf(drawn.length, 'case that was drawn', 'cases that were drawn')}`}
        >
          {null}
        </DecideManyForm>
      )}
    </section>
  );
}

function WaitingTable({
  entries,
  ticks,
}: {
  readonly entries: readonly WaitingEntry[];
  readonly ticks: boolean;
}): ReactNode {
  return (
    <Table
      caption="Changes that wait for a second manager"
      columns={[
        ...(ticks ? [{ key: 'tick', label: 'Tick' }] : []),
        { key: 'case', label: 'Case' },
        { key: 'band', label: 'Band', nowrap: true },
        { key: 'what', label: 'What changes' },
        { key: 'why', label: 'Why it waits' },
        { key: 'by', label: 'Asked for by' },
      ]}
    >
      {entries.map((entry) => (
        <WaitingRow key={entry.change.id} entry={entry} ticks={ticks} />
      ))}
    </Table>
  );
}

function WaitingRow({ entry, ticks }: { readonly entry: WaitingEntry; readonly ticks: boolean }) {
  const { change, crn, name, holder } = entry;
  return (
    <Row>
      {ticks ? <TickCell entry={entry} /> : null}
      <RowHeader>
        {entry.cameUp ? (
          name.text
        ) : (
          <TextLink href={placeOn(toCase.page(crn), `change-${change.id}`)}>{name.text}</TextLink>
        )}
        <br />
        <span className="hr-muted">
          {crn}. {holder === null ? 'Nobody holds it' : holder.name}
          {entry.cameUp ? '. Came up to you: nobody nearer has decided' : ''}
        </span>
      </RowHeader>
      <Cell label="Band" nowrap>
        <BandStep from={change.oldBand} to={change.newBand} />
      </Cell>
      <Cell label="What changes">
        <ChangedInputs inputs={entry.inputs} />
      </Cell>
      <Cell label="Why it waits">{asksWords(change.asks)}</Cell>
      <Cell label="Asked for by">
        <div>
          {askedBy(entry)}
          <div className="hr-muted">{formatInstant(new Date(change.at))}</div>
        </div>
      </Cell>
    </Row>
  );
}

function TickCell({ entry }: { readonly entry: WaitingEntry }) {
  if (!mayTick(entry)) return <EmptyCell says="Decided on its own page" />;
  return (
    <Cell label="Tick" className="hr-tick-cell">
      <Checkbox
        name="picks"
        id={`pick-${entry.change.id}`}
        value={`${entry.change.id}:${entry.caseVersion}`}
        label={<span className="govuk-visually-hidden">Tick {entry.crn}</span>}
        small
      />
    </Cell>
  );
}

function askedBy({ own, change }: WaitingEntry): string {
  if (own) return 'You: a second manager decides';
  return change.source === 'import' ? 'A source system' : change.byName;
}
