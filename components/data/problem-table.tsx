import { formatWhole } from '@/lib/kernel/format';
import type { ImportProblem } from '@/lib/usecases/import/import-report';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** As many as somebody reads; the file to download has them all. */
const MOST_SHOWN = 100;

/** What is wrong or odd in files, by file, row and column, and what to do. */
export function ProblemTable({
  caption,
  problems,
}: {
  readonly caption: string;
  readonly problems: readonly ImportProblem[];
}) {
  const shown = problems.slice(0, MOST_SHOWN);
  return (
    <>
      <Table
        caption={caption}
        columns={[
          { key: 'file', label: 'File' },
          { key: 'row', label: 'Row', numeric: true },
          { key: 'column', label: 'Column' },
          { key: 'value', label: 'Value' },
          { key: 'message', label: 'What to do' },
        ]}
      >
        {shown.map(({ file, row, column, value, message }, place) => (
          <Row key={place}>
            <RowHeader>{file === '' ? 'All files' : file}</RowHeader>
            <Cell numeric>{row === null ? '–' : formatWhole(row)}</Cell>
            <Cell>{column ?? '–'}</Cell>
            <Cell>{value === null || value === '' ? '–' : value}</Cell>
            <Cell>{message}</Cell>
          </Row>
        ))}
      </Table>
      {problems.length > shown.length ? (
        <p className="hr-note">
          The first {formatWhole(shown.length)} of {formatWhole(problems.length)} are shown: the list to
          download has them all.
        </p>
      ) : null}
    </>
  );
}
