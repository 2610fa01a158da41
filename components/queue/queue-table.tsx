import { toShortlist } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { QueueRow } from '@/lib/domain/allocation/queue/queue-row';
import { pendingWords } from '@/lib/domain/banding/changes/pending';
import { flagsWords } from '@/lib/domain/banding/labels';
import { countOf, formatDateShort } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import type { SortState } from '../ui/list/sort-state';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { CaseMarks } from '../shortlist/band-facts';
import { CaseNow } from '../live/waiting-now';
import { BasketTick } from '../basket/basket-tick';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly model: WorkloadModel;
  readonly sort: SortState;
  /** The cases can be ticked for the basket: the table stands in its form. */
  readonly ticks: boolean;
  readonly ticked: boolean;
}

/** The waiting cases, the most urgent first. */
export function QueueTable({ rows, model, sort, ticks, ticked }: QueueTableProps) {
  const { ldu, team } = model.estateNames;
  const columns = [
    ...(ticks ? [{ key: 'basket', label: <span className="govuk-visually-hidden">Basket</span> }] : []),
    { key: 'person', label: 'Person', sortKey: 'person' },
    { key: 'appointment', label: 'First appointment', sortKey: 'urgency' },
    { key: 'band', label: 'Band', sortKey: 'band', sortFirst: 'desc' as const },
    { key: 'grade', label: 'Lowest grade' },
    { key: 'unit', label: `${ldu} and ${team.toLowerCase()}`, sortKey: 'unit' },
    { key: 'waiting', label: 'Waiting', sortKey: 'waiting', sortFirst: 'desc' as const },
    { key: 'flags', label: 'Flags' },
    { key: 'action', label: <span className="govuk-visually-hidden">Action</span> },
  ];
  return (
    <Table caption="Cases waiting for an officer" columns={columns} sort={sort} className="hr-table--queue">
      {rows.map((row) => (
        <QueueLine
          key={row.crn}
          row={row}
          model={model}
          ticks={ticks}
          ticked={ticked}
          labels={{ unit: `${ldu} and ${team.toLowerCase()}` }}
        />
      ))}
    </Table>
  );
}

interface QueueLineProps {
  readonly row: QueueRow;
  readonly model: WorkloadModel;
  readonly ticks: boolean;
  readonly ticked: boolean;
  readonly labels: { readonly unit: string };
}

/** The reader may lay the case on somebody. */
export function mayBeTicked({ mayAllocate, route }: QueueRow): boolean {
  return mayAllocate && route.outcome !== 'refer_to_youth_justice';
}

function QueueLine({ row, model, labels, ticks, ticked }: QueueLineProps) {
  const { name, crn, banding, facts } = row;
  const href = toShortlist.page(crn);
  const mayTake = mayBeTicked(row);
  return (
    <Row>
      {ticks ? (
        <Cell label="Tick" className="hr-tick-cell">
          {mayBeTicked(row) ? (
            <BasketTick crn={crn} what={name.named ? name.text : crn} ticked={ticked} />
          ) : null}
        </Cell>
      ) : null}
      <RowHeader>
        <TextLink href={href}>{name.text}</TextLink>
        <CaseMarks name={name} missing={banding.missing} />
        <br />
        <span className="hr-muted hr-code">{crn}</span>
        <CaseNow crn={crn} />
      </RowHeader>
      <Cell label="First appointment">
        <Urgency row={row} />
      </Cell>
      <Cell label="Band">
        <BandLabel
          band={banding.band}
          rank={row.bandRank}
          bandCount={model.bands.length}
          brag={row.brag}
          provisional={banding.provisional}
          possibleBands={banding.possibleBands}
        />
        {row.pending ? (
          <div className="hr-muted">{pendingWords(row.pending, wordsOf(model).scores)}</div>
        ) : null}
      </Cell>
      <Cell label="Lowest grade">
        <LowestGrade row={row} />
      </Cell>
      <Cell label={labels.unit}>
        <Where row={row} />
      </Cell>
      <Cell label="Waiting">
        {row.waitWorkingDays === null ? 'Not recorded' : countOf(row.waitWorkingDays, 'working day')}
        {row.contact.why === '' ? null : <div className="hr-muted">{row.contact.why}</div>}
      </Cell>
      {facts.flags.length === 0 && facts.flagsKnown !== false ? (
        <EmptyCell says="No flags" />
      ) : (
        <Cell label="Flags">{flagsWords(facts)}</Cell>
      )}
      <Cell>
        <TextLink href={href} hiddenSuffix={name.named ? name.text : crn}>
          {mayTake ? 'Allocate' : 'View'}
        </TextLink>
      </Cell>
    </Row>
  );
}

function Urgency({ row }: { readonly row: QueueRow }) {
  const { late, words, date, dueOn, allocateByWords } = row.appointment;
  const day = date ?? dueOn;
  const text = capitalised(words);
  return (
    <span>
      {late ? (
        <Tag meaning="overdue">{text}</Tag>
      ) : day === null ? (
        <span className="hr-muted">{text}</span>
      ) : (
        text
      )}
      {day === null ? null : (
        <>
          <br />
          <span className="hr-muted">
            {date === null ? `due ${formatDateShort(day)}` : formatDateShort(day)}
            {allocateByWords === '' ? null : (
              <>
                <br />
                {allocateByWords}
              </>
            )}
          </span>
        </>
      )}
    </span>
  );
}

function LowestGrade({ row }: { readonly row: QueueRow }) {
  const { minimumGrade, minimumGradeUndecided, oversightRequired } = row.banding;
  return (
    <span>
      {minimumGrade}
      {minimumGradeUndecided ? <span className="hr-muted">, may need a senior grade</span> : null}
      {oversightRequired ? <span className="hr-muted">, with oversight</span> : null}
    </span>
  );
}

function Where({ row }: { readonly row: QueueRow }) {
  return (
    <span>
      {row.ldu?.name ?? 'Home not known'}
      <br />
      <span className="hr-muted">{row.team?.name ?? noTeamText(row)}</span>
    </span>
  );
}

function noTeamText({ route }: QueueRow): string {
  switch (route.outcome) {
    case 'refer_to_youth_justice':
      return 'Under 18: refer to youth justice';
    case 'manager_decides':
      return 'The manager decides the unit';
    default:
      return 'No team: the manager picks';
  }
}
