import { formatWhole } from '@/lib/kernel/format';
import type { ImportedFile } from '@/lib/usecases/import/import-report';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Details } from '../ui/page/details';

const KINDS = ['added', 'changed', 'ended'] as const;
const KIND_LABELS = { added: 'Added', changed: 'Changed', ended: 'Ended' } as const;

/** What becomes of the rows of each file, and which they are by their keys. */
export function RowsByFile({
  files,
  done,
}: {
  readonly files: readonly ImportedFile[];
  readonly done: boolean;
}) {
  const named = files.filter(({ keys }) => KINDS.some((kind) => keys[kind].length > 0));
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
            <Cell numeric>{formatWhole(added)}</Cell>
            <Cell numeric>{formatWhole(changed)}</Cell>
            <Cell numeric>{formatWhole(unchanged)}</Cell>
            <Cell numeric>{formatWhole(ended)}</Cell>
          </Row>
        ))}
      </Table>
      {named.map((file) => (
        <Details key={file.file} summary={`Which rows of ${file.file}`}>
          {KINDS.filter((kind) => file.keys[kind].length > 0).map((kind) => (
            <p key={kind}>
              <strong>{KIND_LABELS[kind]}:</strong> {file.keys[kind].join(', ')}
              {file[kind] > file.keys[kind].length
                ? ` and ${formatWhole(file[kind] - file.keys[kind].length)} more`
                : null}
            </p>
          ))}
        </Details>
      ))}
    </>
  );
}
