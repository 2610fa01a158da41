import 'server-only';
import { readValue } from '../../../kernel/reading/field';
import { foldKey } from '../../../kernel/text/fold-key';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { FileFault } from './checked-text';
import { columnOf, type FileRow, type FileSpec, type Given, placeOf, type ReadFile } from './file-spec';
import type { ImportSource, ProblemLog } from '../import-report';
import { EXTRACTED_AT, startExtractTime } from './extract-time';
import { readRecords } from './read-records';

/** Columns of a header by position: the field that each fills, or null where the column is not known. */
type Header<Row> = readonly ({ readonly field: keyof Row & string; readonly column: string } | null)[];

/**
 * Reads one file by its spec: header in any order, every cell checked, one row a key. What is wrong goes to the log with row,
 * column and value; unknown columns are warned of and left out.
 */
export async function readFile<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  source: ImportSource,
  model: WorkloadModel,
  log: ProblemLog,
): Promise<ReadFile<Row, Given<Row, Required>>> {
  const known: { header: Header<Row> | null } = { header: null };
  const rows = new Map<string, FileRow<Given<Row, Required>>>();
  const refusedKeys = new Set<string>();
  const extracted = startExtractTime(spec.file, log);
  const take = (cells: readonly string[], row: number): void => {
    if (known.header === null) {
      known.header = readHeader(spec, cells, row, log);
      extracted.header(cells.map(columnName));
      return;
    }
    extracted.row(cells, row);
    const entry = readRow(spec, known.header, { cells, row }, model, log);
    if ('refused' in entry) refusedKeys.add(entry.refused);
    else keepOnce(spec, rows, entry, log);
  };
  try {
    await readRecords(source, take);
    if (known.header === null) throw new FileFault('The file is empty: it needs a header row', 1);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    log.error({ file: spec.file, row: error.row }, error.message);
  }
  const given = new Set<keyof Row>();
  for (const entry of known.header ?? []) if (entry !== null) given.add(entry.field);
  return {
    file: spec.file,
    given,
    rows: [...rows.values()],
    extractedAt: extracted.value(),
    refusedKeys,
  };
}

function readHeader<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  cells: readonly string[],
  row: number,
  log: ProblemLog,
): Header<Row> {
  const { file } = spec;
  const fieldOf = new Map(fieldsOf(spec).map((field) => [columnOf(spec, field), field]));
  const names = cells.map(columnName);
  const found = new Set<string>();
  const header = names.map((name, index): Header<Row>[number] => {
    const value = (cells[index] ?? '').trim();
    const field = fieldOf.get(name) ?? null;
    if (field === null && value !== '' && name !== EXTRACTED_AT)
      log.warn({ file, row, column: value }, 'This column is not known: it was ignored');
    if (found.has(name) && field !== null)
      log.error(
        { file, row, column: name, value },
        'This column stands twice in the header: keep one of the two',
      );
    found.add(name);
    return field === null ? null : { field, column: name };
  });
  const separator = names.length === 1 ? /[;\t|]/.exec(names[0] ?? '') : null;
  const missing = spec.required.map((field) => columnOf(spec, field)).filter((column) => !found.has(column));
  if (separator)
    log.error(
      { file, row, value: cells[0] },
      'The columns must be separated by commas: save the file again as CSV (comma separated)',
    );
  else
    for (const column of missing)
      log.error(
        { file, row, column },
        `The column ${column} is missing: add it to the header and fill it in`,
      );
  return header;
}

/** A header cell as the name of a column. */
function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function readRow<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  header: Header<Row>,
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  model: WorkloadModel,
  log: ProblemLog,
): FileRow<Given<Row, Required>> | { readonly refused: string } {
  const values: Partial<Row> = {};
  const typed: Record<string, string> = {};
  let good = cells.length === header.length;
  if (!good) {
    const message = `This row has ${cells.length} values where the header has ${header.length}: `;
    log.error(
      { file: spec.file, row },
      message +
        (cells.length < header.length
          ? 'the file may have been cut off'
          : 'a value with a comma needs quotes around it'),
    );
  }
  for (const [index, known] of good ? header.entries() : []) {
    if (known === null) continue;
    const { field, column } = known;
    const text = (cells[index] ?? '').trim();
    if (text === '' && spec.fields[field].file?.emptyKeeps === true) continue;
    const problem = readInto(spec, values, field, text, model);
    if (problem !== null) log.error({ file: spec.file, row, column, value: text }, problem);
    else if (typeof values[field] === 'string' && values[field] !== text) typed[column] = text;
    good &&= problem === null;
  }
  const complete = spec.required.every((field) => values[field] !== undefined);
  // The required fields were just seen to be there: the one place where a partial row becomes a whole one.
  if (good && complete)
    return {
      row,
      values: values as Given<Row, Required>,
      typed: Object.keys(typed).length > 0 ? typed : null,
    };
  return { refused: keyOf(spec, values) };
}

function readInto<Row, Field extends keyof Row & string>(
  spec: { readonly fields: FileSpec<Row, Field>['fields'] },
  values: Partial<Row>,
  field: Field,
  text: string,
  model: WorkloadModel,
): string | null {
  const read = readValue(spec.fields[field], text, 'file', model);
  if (!read.ok) return read.error;
  values[field] = read.value;
  return null;
}

/** Keeps the first row of a key; the same again is no fault, other content is. */
function keepOnce<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  rows: Map<string, FileRow<Given<Row, Required>>>,
  entry: FileRow<Given<Row, Required>>,
  log: ProblemLog,
): void {
  const key = foldKey(keyOf(spec, entry.values));
  const first = rows.get(key);
  if (first === undefined) rows.set(key, entry);
  else if (!sameContent(spec, first.values, entry.values)) {
    const [field] = spec.key;
    log.error(
      placeOf(spec.file, entry, columnOf(spec, field), String(entry.values[field])),
      `This row and row ${first.row} have the same key and other content: keep one of the two`,
    );
  }
}

/** Whether two rows say the same, keys compared folded. */
function sameContent<Row, Required extends keyof Row & string>(
  { keys }: FileSpec<Row, Required>,
  a: Given<Row, Required>,
  b: Given<Row, Required>,
): boolean {
  const textOf = (values: Given<Row, Required>): string =>
    JSON.stringify(values, (name, value: unknown) =>
      typeof value === 'string' && name in keys ? foldKey(value) : value,
    );
  return textOf(a) === textOf(b);
}

function keyOf<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  values: Partial<Row> | Given<Row, Required>,
): string {
  return spec.key.map((field) => String(values[field] ?? '')).join('/');
}

function fieldsOf<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
): (keyof Row & string)[] {
  return Object.keys(spec.fields) as (keyof Row & string)[];
}
