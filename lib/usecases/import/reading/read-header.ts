import 'server-only';
import type { ProblemLog } from '../import-report';
import type { SheetCells } from './cell-of-sheet';
import { columnName } from './column-name';
import { EXTRACTED_AT } from './extract-time';
import { columnOf, columnsIn, type FileColumns, type FileSpec } from './file-spec';
import { guessColumns } from '../mapping/guess-columns';

/** Columns of a header by position: the field that each fills, or null where the column is not known. */
export type Header<Row> = readonly ({ readonly field: keyof Row & string; readonly column: string } | null)[];

/** A row as it stands in a file, and the line on which it starts. */
export interface RawRow {
  readonly cells: readonly string[];
  readonly row: number;
  /** What the cells were, where the row is of a sheet. */
  readonly sheet?: SheetCells | undefined;
}

/** The column that the service adds to a file that is to be mended: nothing is read from it. */
export const MEND_COLUMN = 'what_to_mend';

/** Rows at the start of a file among which its header is looked for. */
export const MOST_ABOVE = 10;

/** The columns that a file may have. */
export function columnsOf<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
): ReadonlySet<string> {
  return new Set([...fieldsOf(spec).map((field) => columnOf(spec, field)), EXTRACTED_AT]);
}

/** Whether a row is the header of a file: it has every column by which its rows are told apart, or every column that must be there. */
export function isHeader(
  spec: Pick<FileColumns, 'key' | 'required'>,
  cells: readonly string[],
  has: 'key' | 'required' = 'key',
): boolean {
  const names = new Set(cells.map(columnName));
  return spec[has].every((column) => names.has(column));
}

/**
 * The place of the header among the rows at the start of a file: a title or `sep=` may stand above it. Where no row has all of the key,
 * the one with the most columns that are known, for what is said of it.
 */
export function headerPlace<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  rows: readonly RawRow[],
): number {
  const { key, required } = columnsIn(spec);
  return headerRow({ key, required, columns: [...columnsOf(spec)] }, rows);
}

/** The same by the names of the columns. */
export function headerRow(
  spec: Pick<FileColumns, 'key' | 'required' | 'columns'>,
  rows: readonly RawRow[],
): number {
  const whole = rows.findIndex(({ cells }) => isHeader(spec, cells));
  if (whole >= 0) return whole;
  const columns = new Set(spec.columns);
  const known = rows.map(({ cells }) => cells.filter((cell) => columns.has(columnName(cell))).length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** What spreadsheets write above a header for themselves, and the marking that this service does. */
const PASSED_OVER = /^"?sep=|^OFFICIAL-SENSITIVE/i;

/** Says which rows above a header were passed over; `sep=`, which spreadsheets write for themselves, is no matter. */
export function warnOfRowsAbove(file: string, above: readonly RawRow[], log: ProblemLog): void {
  for (const { cells, row } of above) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length <= 2 && PASSED_OVER.test((filled[0] ?? '').slice(0, 20))) continue;
    log.warn({ file, row, value: filled[0] ?? '' }, 'This row stands above the header: it was passed over');
  }
}

/** Reads the header: columns in any order, unknown ones warned of and left out, missing and double ones refused. */
export function readHeader<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  { cells, row }: RawRow,
  log: ProblemLog,
): Header<Row> {
  const { file } = spec;
  const fieldOf = new Map(fieldsOf(spec).map((field) => [columnOf(spec, field), field]));
  const names = cells.map(columnName);
  const guesses = guessColumns(columnsIn(spec), cells);
  const nearTo = new Map<string, string>();
  const found = new Set<string>();
  const header = names.map((name, index): Header<Row>[number] => {
    const value = (cells[index] ?? '').trim();
    const field = fieldOf.get(name) ?? null;
    if (field === null && value !== '' && name !== EXTRACTED_AT && name !== MEND_COLUMN) {
      const near = guesses[index]?.column ?? null;
      if (near !== null) nearTo.set(near, value);
      log.warn(
        { file, row, column: value },
        `This column is not known: it was ignored${near === null ? '' : `. Did you mean ${near}?`}`,
      );
    }
    if (found.has(name) && field !== null)
      log.error(
        { file, row, column: name, value },
        'This column stands twice in the header: keep one of the two',
      );
    found.add(name);
    return field === null ? null : { field, column: name };
  });
  sayMissing(spec, { cells, row }, { names, nearTo }, log);
  return header;
}

function sayMissing<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  { cells, row }: RawRow,
  { names, nearTo }: { readonly names: readonly string[]; readonly nearTo: ReadonlyMap<string, string> },
  log: ProblemLog,
): void {
  const { file } = spec;
  const missing = spec.required
    .map((field) => columnOf(spec, field))
    .filter((column) => !names.includes(column));
  if (missing.length > 0 && names.length === 1 && (names[0] ?? '').includes('|')) {
    log.error(
      { file, row, value: cells[0] ?? '' },
      'The columns must be separated by commas, semicolons or tabs: save the file again as CSV (comma separated)',
    );
    return;
  }
  for (const column of missing) {
    const near = nearTo.get(column);
    log.error(
      { file, row, column },
      near === undefined
        ? `The column ${column} is missing: add it to the header and fill it in`
        : `The column ${column} is missing: is it ${near}? Write ${column} in the header`,
    );
  }
}

/** The fields of a file, in the order of its description. */
function fieldsOf<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
): (keyof Row & string)[] {
  return Object.keys(spec.fields) as (keyof Row & string)[];
}
