import type { QueueRow } from '@/lib/allocation/queue-row';
import { FLAG_LABELS } from '@/lib/banding/labels';
import { countOf, formatDateShort } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/workload/model';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { TextLink } from '../ui/text-link';
import { BandLabel } from '../workload/band-chip';
import { CaseMarks } from './band-facts';

export interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly model: WorkloadModel;
}

/** The waiting cases, the most urgent first. */
export function QueueTable({ rows, model }: QueueTableProps) {
  const { ldu, team } = model.estateNames;
  const columns = [
    { key: 'person', label: 'Person' },
    { key: 'appointment', label: 'First appointment' },
    { key: 'band', label: 'Band' },
    { key: 'grade', label: 'Lowest grade' },
    { key: 'unit', label: `${ldu} and ${team.toLowerCase()}` },
    { key: 'waiting', label: 'Waiting' },
    { key: 'flags', label: 'Flags' },
    { key: 'action', label: <span className="govuk-visually-hidden">Action</span> },
  ];
  return (
    <Table
      caption="Cases waiting for an officer, the most urgent first"
      columns={columns}
      className="hr-table--queue"
    >
      {rows.map((row) => (
        <QueueLine
          key={row.crn}
          row={row}
          model={model}
          labels={{ unit: `${ldu} and ${team.toLowerCase()}` }}
        />
      ))}
    </Table>
  );
}

interface QueueLineProps {
  readonly row: QueueRow;
  readonly model: WorkloadModel;
  readonly labels: { readonly unit: string };
}

function QueueLine({ row, model, labels }: QueueLineProps) {
  const { name, crn, banding, facts } = row;
  const href = `/allocations/${crn}`;
  return (
    <Row>
      <RowHeader>
        <TextLink href={href}>{name.text}</TextLink>
        <CaseMarks name={name} missing={banding.missing} />
        <br />
        <span className="hr-muted hr-code">{crn}</span>
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
      </Cell>
      <Cell label="Lowest grade">
        <LowestGrade row={row} />
      </Cell>
      <Cell label={labels.unit}>
        <Where row={row} />
      </Cell>
      <Cell label="Waiting">
        {row.waitWorkingDays === null ? 'Not recorded' : countOf(row.waitWorkingDays, 'working day')}
      </Cell>
      {facts.flags.length === 0 ? (
        <EmptyCell says="No flags" />
      ) : (
        <Cell label="Flags">{facts.flags.map((flag) => FLAG_LABELS[flag]).join(', ')}</Cell>
      )}
      <Cell>
        <TextLink href={href} hiddenSuffix={name.named ? name.text : crn}>
          {row.mayAllocate && row.route.outcome !== 'refer_to_youth_justice' ? 'Allocate' : 'View'}
        </TextLink>
      </Cell>
    </Row>
  );
}

function Urgency({ row }: { readonly row: QueueRow }) {
  const { late, words, date } = row.appointment;
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <span>
      {late ? (
        <Tag meaning="overdue">{text}</Tag>
      ) : date === null ? (
        <span className="hr-muted">{text}</span>
      ) : (
        text
      )}
      {date === null ? null : (
        <>
          <br />
          <span className="hr-muted">{formatDateShort(date)}</span>
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
