import 'server-only';
import { FEED_OWNER } from '../../../domain/audit/feed';
import type { UseCaseContext } from '../../context';
import type { ImportFile } from '../../import/import-report';
import { inTemplateOrder } from '../parts/template-columns';
import { FileFault } from '../../import/reading/checked-text';
import type { FileColumns } from '../../import/reading/file-spec';
import { readRecords } from '../../import/reading/read-records';
import { isWorkbookName } from '../../import/workbook/read-workbook';
import { openTablesOf } from '../parts/asked-tables';
import { sourcesOf, type Upload } from '../parts/own-upload';
import { MOST_GRID_BYTES, MOST_GRID_ROWS } from './grid-page';
import { inOneLine } from './pasted-cells';

/** The rows of an upload as a grid: what they are of, which columns they have, and each with the line on which it stands. */
export interface ReadGrid {
  readonly spec: FileColumns;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: ReadonlyMap<string, string> }[];
}

/**
 * The rows of an upload as a grid. Null where it is none: several files, a workbook, what another system brought, more rows than somebody
 * mends by hand, or headings of which nobody said what they are.
 */
export async function readGrid(context: UseCaseContext, upload: Upload): Promise<ReadGrid | null> {
  const [source, ...others] = sourcesOf(context, upload);
  if (source === undefined || others.length > 0 || upload.userId === FEED_OWNER) return null;
  if (isWorkbookName(source.name) || (upload.files[0]?.bytes ?? 0) > MOST_GRID_BYTES) return null;
  const [table] = await openTablesOf(context, upload);
  if (table === undefined || table.takenFor === null) return null;
  const spec = inTemplateOrder(table.takenFor);
  const known = table.columns.flatMap(({ index, column }) =>
    typeof column === 'string' && spec.columns.includes(column) ? [{ index, column }] : [],
  );
  const rows: ReadGrid['rows'][number][] = [];
  let tooMany = false;
  try {
    await readRecords(table.table.source, {
      columns: new Set([...spec.columns, ...table.head.keys.filter((key) => key !== '')]),
      take: (cells, line) => {
        if (line <= table.head.row) return;
        tooMany ||= rows.length === MOST_GRID_ROWS;
        if (tooMany) return;
        const own = known.map(({ index, column }) => [column, inOneLine(cells[index] ?? '')] as const);
        rows.push({ line, cells: new Map(own) });
      },
      warn: () => undefined,
    });
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
  return tooMany ? null : { spec, columns: known.map(({ column }) => column), rows };
}

/** Columns of people under supervision that a grid opens with, beside those that must be there: the rest are shown on being asked. */
const FIRST_OF_CASES = [
  'crn',
  'setting',
  'forename',
  'surname',
  'date_of_birth',
  'area',
  'rsr',
  'ogrs',
  'rosh',
  'flags',
  'order_start',
  'officer_staff_code',
];

/** The columns that a grid shows, in the order of its file: those that the rows have, and those that most people fill in; or all of them. */
export function shownColumns(
  { spec, columns }: Pick<ReadGrid, 'spec' | 'columns'>,
  all: boolean,
): readonly string[] {
  const first = firstColumns(spec.file);
  if (all || first === null) return spec.columns;
  return spec.columns.filter((name) => columns.includes(name) || first.includes(name));
}

function firstColumns(file: ImportFile): readonly string[] | null {
  return file === 'cases.csv' ? FIRST_OF_CASES : null;
}
