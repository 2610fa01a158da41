import 'server-only';
import type { ImportSource } from '../import-report';
import { columnName } from '../reading/column-name';
import { type RecordSource, readRecords } from '../reading/read-records';
import type { TableHead } from './table-head';

/**
 * A table whose headings read as the columns that they were said to be, wherever the same headings stand again. What is below them is as it was.
 */
export function renamedSource(
  source: ImportSource | RecordSource,
  head: Pick<TableHead, 'row' | 'cells'>,
  names: readonly string[],
): RecordSource {
  const isHead = (cells: readonly string[]): boolean =>
    cells.length === head.cells.length && cells.every((cell, index) => cell === head.cells[index]);
  const headings = new Set(head.cells.map(columnName).filter((name) => name !== ''));
  return {
    records: (reader) =>
      readRecords(source, {
        ...reader,
        // What parts the values is what parts these headings.
        columns: { has: (name) => headings.has(name) || reader.columns.has(name) },
        take: (cells, row, sheet) =>
          reader.take(row >= head.row && isHead(cells) ? names : cells, row, sheet),
      }),
  };
}
