import type { ConfirmedCase } from '@/lib/usecases/moves/move-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';

/** The cases of a move in the order in which they move: what was asked for each, or why it will not move. */
export function MovingTable({
  cases,
  several,
}: {
  readonly cases: readonly ConfirmedCase[];
  /** They go to several officers. */
  readonly several: boolean;
}) {
  const columns = [
    { key: 'case', label: 'Case' },
    { key: 'from', label: 'From' },
    ...(several ? [{ key: 'to', label: 'To' }] : []),
    { key: 'what', label: 'What to know' },
  ];
  return (
    <Table caption="The cases, in the order in which they move" columns={columns} className="hr-table--move">
      {cases.map((entry) => (
        <Row key={entry.crn}>
          <RowHeader>
            {entry.name}
            <br />
            <span className="hr-muted">
              {entry.name === entry.crn ? null : `${entry.crn}, `}
              {entry.band}
            </span>
          </RowHeader>
          <Cell label="From">{entry.giverName}</Cell>
          {several ? <Cell label="To">{entry.receiverName}</Cell> : null}
          <Cell label="What to know">
            <Notes entry={entry} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Notes({ entry: { refused, questions } }: { readonly entry: ConfirmedCase }) {
  if (refused !== null)
    return (
      <div>
        <Tag meaning="due">Will not move</Tag> {refused}
      </div>
    );
  if (questions.length === 0) return <>Allowed</>;
  return (
    <div>
      {questions.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
