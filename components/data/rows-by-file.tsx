import { formatWhole } from '@/lib/kernel/format';
import type { ImportedFile } from '@/lib/usecases/import/import-report';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Details } from '../ui/page/details';
import { ChangedRows } from './changed-rows';

/** So few rows are shown at once; more are folded away, and open on being asked. */
const FEW = 20;

/** What becomes of the rows of each file: how many they are, and each of them with what it was and will be. */
export function RowsByFile({
  files,
  done,
}: {
  readonly files: readonly ImportedFile[];
  readonly done: boolean;
}) {
  return (
    <>
      <Table
        caption={done ? 'What was changed, by file' : 'What would change, by file'}
        columns={[
          { key: 'file', label: 'File' },
          { key: 'added', label: 'Added', numeric: true },
          { key: 'changed', label: 'Changed', numeric: true },
          { key: 'unchanged', label: 'As they are', numeric: true },
          { key: 'ended', label: done ? 'Ended' : 'Would end', numeric: true },
        ]}
      >
        {files.map(({ file, added, changed, unchanged, ended }) => (
          <Row key={file}>
            <RowHeader>{file}</RowHeader>
            <Cell numeric label="Added">
              {formatWhole(added)}
            </Cell>
            <Cell numeric label="Changed">
              {formatWhole(changed)}
            </Cell>
            <Cell numeric label="As they are">
              {formatWhole(unchanged)}
            </Cell>
            <Cell numeric label={done ? 'Ended' : 'Would end'}>
              {formatWhole(ended)}
            </Cell>
          </Row>
        ))}
      </Table>
      {files
        .filter(({ rows }) => rows.length > 0)
        .map((file) => (
          <Details
            key={file.file}
            summary={`${file.file}: ${countsOf(file, done)}`}
            open={file.added + file.changed + file.ended <= FEW}
          >
            <ChangedRows file={file} done={done} />
          </Details>
        ))}
    </>
  );
}

/** "3 added, 2 changed" */
function countsOf({ added, changed, ended }: ImportedFile, done: boolean): string {
  const parts: readonly (readonly [number, string])[] = [
    [added, 'added'],
    [changed, 'changed'],
    [ended, done ? 'ended' : 'would end'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatWhole(count)} ${what}`)
    .join(', ');
}
