import { formatWhole } from '@/lib/kernel/format';
import type { ImportedFile, ImportedRow } from '@/lib/usecases/import/import-report';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

interface ChangedRowsProps {
  readonly file: ImportedFile;
  readonly done: boolean;
}

/** The rows of one file that are added, changed or ended: the first of each. */
export function ChangedRows({ file, done }: ChangedRowsProps) {
  const of = (becomes: ImportedRow['becomes']) => file.rows.filter((row) => row.becomes === becomes);
  return (
    <>
      <Kind
        title={`${file.file}: ${done ? 'ended' : 'would end'}`}
        rows={of('ended')}
        count={file.ended}
        done={done}
      />
      <Kind
        title={`${file.file}: ${done ? 'changed' : 'would change'}`}
        rows={of('changed')}
        count={file.changed}
        done={done}
      />
      <Kind
        title={`${file.file}: ${done ? 'added' : 'would be added'}`}
        rows={of('added')}
        count={file.added}
      />
    </>
  );
}

/** `done`: left out where nothing was there before that could be told. */
function Kind({
  title,
  rows,
  count,
  done,
}: {
  readonly title: string;
  readonly rows: readonly ImportedRow[];
  readonly count: number;
  readonly done?: boolean;
}) {
  if (rows.length === 0) return null;
  const named = rows.some(({ name }) => name !== null);
  const columns = [
    { key: 'key', label: 'Which' },
    ...(named ? [{ key: 'name', label: 'Name' }] : []),
    ...(done === undefined
      ? []
      : [
          { key: 'field', label: 'What' },
          { key: 'from', label: done ? 'Was' : 'Is' },
          { key: 'to', label: done ? 'Is' : 'Would be' },
        ]),
  ];
  return (
    <>
      <Table caption={title} captionShown columns={columns}>
        {rows.flatMap((row, place) =>
          (done === undefined ? [NO_FACT] : factsOf(row)).map((fact, index) => (
            <Row key={`${place}/${index}`}>
              <RowHeader>{row.key}</RowHeader>
              {named ? <Cell label="Name">{row.name ?? '–'}</Cell> : null}
              {done === undefined ? null : (
                <>
                  <Cell label="What">{fact.label}</Cell>
                  <Cell label={done ? 'Was' : 'Is'}>{fact.from}</Cell>
                  <Cell label={done ? 'Is' : 'Would be'}>{fact.to}</Cell>
                </>
              )}
            </Row>
          )),
        )}
      </Table>
      {count > rows.length ? (
        <p className="hr-note">
          The first {formatWhole(rows.length)} of {formatWhole(count)} are shown: the list to download has
          them all.
        </p>
      ) : null}
    </>
  );
}

const NO_FACT = { label: '–', from: '–', to: '–' };

/** A line for each field that changes, and for what else is to be known. */
function factsOf({ facts, note }: ImportedRow) {
  const lines = note === null ? facts : [...facts, { ...NO_FACT, label: note }];
  return lines.length === 0 ? [NO_FACT] : lines;
}
