import 'server-only';
import { readValue } from '../../../kernel/reading/field';
import { foldKey } from '../../../kernel/text/fold-key';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { FileFault } from './checked-text';
import { FileRows } from './file-rows';
import { columnName } from './column-name';
import {
  columnOf,
  columnsIn,
  type FileRow,
  type FileSpec,
  type Given,
  placeOf,
  type ReadFile,
} from './file-spec';
import type { ImportSource, ProblemLog } from '../import-report';
import { startExtractTime } from './extract-time';
import {
  columnsOf,
  type Header,
  headerPlace,
  isHeader,
  MOST_ABOVE,
  type RawRow,
  readHeader,
  warnOfRowsAbove,
} from './read-header';
import { type RecordSource, readRecords } from './read-records';
import { textOfCell } from './cell-of-sheet';
import { firstOf, isTotalsRow, startMergeWatch } from './rows-passed-over';
import { dayNotTaken, standInOf } from './stand-ins';

/**
 * Reads one file by its spec: header in any order, every cell checked, one row a key. What is wrong goes to the log with row,
 * column and value; unknown columns are warned of and left out.
 */
export async function readFile<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  source: ImportSource | RecordSource,
  model: WorkloadModel,
  log: ProblemLog,
): Promise<ReadFile<Row, Given<Row, Required>>> {
  const { file } = spec;
  const rows = { kept: new FileRows<Given<Row, Required>>(), places: new Map<string, number>() };
  const refusedKeys = new Set<string>();
  const extracted = startExtractTime(file, log);
  const reading: Reading = { model, log, warned: new Set() };
  const top = startTop(spec, log, (names) => extracted.header(names));
  const merges = startMergeWatch(file, log);
  const read = (header: Header<Row>, raw: RawRow): void => {
    merges.row(header, raw);
    if (isTotalsRow(spec, header, raw)) {
      log.warn(
        { file, row: raw.row, value: firstOf(raw) },
        'This row looks like a total: it was passed over',
      );
      return;
    }
    extracted.row(raw.cells, raw.row);
    const entry = readRow(spec, header, raw, reading);
    if ('refused' in entry) refusedKeys.add(entry.refused);
    else keepOnce(spec, rows, entry, log);
  };
  const cut = holdCutRow(read);
  const take = (raw: RawRow): void => {
    for (const { header, row } of top.take(raw)) cut.take(header, row);
  };
  try {
    const { endsLine } = await readRecords(source, {
      columns: columnsOf(spec),
      take: (cells, row, sheet) => take({ cells, row, sheet }),
      merged: (cells) => merges.merged(cells),
      warn: (message) => log.warn({ file }, message),
    });
    take(END);
    if (top.header() === null) throw new FileFault('The file is empty: it needs a header row', 1);
    cut.end(endsLine);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    log.error({ file, row: error.row }, error.message);
  }
  const given = new Set<keyof Row>();
  for (const entry of top.header() ?? []) if (entry !== null) given.add(entry.field);
  return { file, given, rows: rows.kept, extractedAt: extracted.value(), refusedKeys };
}

/** Says that a file is over. */
const END: RawRow = { cells: [], row: -1 };

/** What reading a file goes on with, from row to row. */
interface Reading {
  readonly model: WorkloadModel;
  readonly log: ProblemLog;
  /** Columns and what was said of them: once is enough. */
  readonly warned: Set<string>;
}

/**
 * Holds back a row that has fewer values than its header and than the row before: it is read once more follows it, or its line ends.
 * Else the file stops inside it.
 */
function holdCutRow<Row>(read: (header: Header<Row>, row: RawRow) => void) {
  let before: number | null = null;
  let held: { readonly header: Header<Row>; readonly row: RawRow } | null = null;
  const letGo = (): void => {
    if (held !== null) read(held.header, held.row);
    held = null;
  };
  return {
    take: (header: Header<Row>, row: RawRow): void => {
      letGo();
      const values = row.cells.length;
      if (values < header.length && values < (before ?? header.length)) held = { header, row };
      else read(header, row);
      before = values;
    },
    end: (endsLine: boolean): void => {
      if (held !== null && !endsLine)
        throw new FileFault(`${countsOf(held.row, held.header)}the file may have been cut off`, held.row.row);
      letGo();
    },
  };
}

const countsOf = ({ cells }: RawRow, header: readonly unknown[]): string =>
  `This row has ${cells.length} values where the header has ${header.length}: `;

/** The start of a file: keeps its rows until the header is found, then hands over those that follow it. */
function startTop<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  log: ProblemLog,
  onHeader: (names: readonly string[]) => void,
) {
  const known = columnsIn(spec);
  let top: RawRow[] = [];
  let header: Header<Row> | null = null;
  let headerCells: readonly string[] = [];
  const settle = (): RawRow[] => {
    const place = headerPlace(spec, top);
    const found = top[place];
    if (found === undefined) return [];
    warnOfRowsAbove(spec.file, top.slice(0, place), log);
    header = readHeader(spec, found, log);
    headerCells = found.cells;
    onHeader(found.cells.map(columnName));
    return top.slice(place + 1);
  };
  const repeats = ({ cells }: RawRow): boolean =>
    cells.length === headerCells.length && cells.every((cell, index) => cell === headerCells[index]);
  return {
    header: () => header,
    take: (row: RawRow): { readonly header: Header<Row>; readonly row: RawRow }[] => {
      let following = row === END ? [] : [row];
      if (header === null) {
        top.push(...following);
        if (row !== END && top.length < MOST_ABOVE && !isHeader(known, row.cells)) return [];
        following = settle();
        top = [];
      }
      const columns: Header<Row> | null = header;
      return columns === null
        ? []
        : following.filter((one) => !repeats(one)).map((one) => ({ header: columns, row: one }));
    },
  };
}

function readRow<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  header: Header<Row>,
  { cells, row, sheet }: RawRow,
  reading: Reading,
): FileRow<Given<Row, Required>> | { readonly refused: string } {
  const values: Partial<Row> = {};
  const typed: Record<string, string> = {};
  let good = hasItsValues(spec.file, header, { cells, row, sheet }, reading);
  for (const [index, known] of good ? header.entries() : []) {
    if (known === null) continue;
    const { field, column } = known;
    const described = spec.fields[field];
    const told = textOfCell(described, { cells, sheet }, index);
    if (!told.ok) {
      reading.log.error({ file: spec.file, row, column, value: cells[index] ?? '' }, told.error);
      good = false;
      continue;
    }
    const text = told.value;
    const notTaken = dayNotTaken(described, text);
    if (notTaken !== null) {
      reading.log.warn({ file: spec.file, row, column, value: text }, notTaken);
      continue;
    }
    if (described.file?.emptyKeeps === true && (text === '' || standInOf(described, text) !== null)) continue;
    if (described.file?.keepsAt !== undefined && text.toLowerCase() === described.file.keepsAt) continue;
    const problem = readInto(spec, values, { field, column, row, text }, reading);
    if (problem !== null) reading.log.error({ file: spec.file, row, column, value: text }, problem);
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

/** Whether a row has no value beyond its header: empty ones at the end may be too many or too few. */
function hasItsValues(file: string, header: readonly unknown[], raw: RawRow, { log }: Reading): boolean {
  if (!raw.cells.slice(header.length).some((cell) => cell.trim() !== '')) return true;
  log.error(
    { file, row: raw.row },
    raw.sheet === undefined
      ? `${countsOf(raw, header)}a value with a comma needs quotes around it`
      : 'Something stands to the right of the last column that has a heading: give its column a heading, or clear it',
  );
  return false;
}

interface Cell<Field> {
  readonly field: Field;
  readonly column: string;
  readonly row: number;
  readonly text: string;
}

function readInto<Row, Field extends keyof Row & string>(
  spec: Pick<FileSpec<Row, Field>, 'file' | 'fields'>,
  values: Partial<Row>,
  { field, column, row, text }: Cell<Field>,
  { model, log, warned }: Reading,
): string | null {
  const described = spec.fields[field];
  const standIn = standInOf(described, text);
  const warning = standIn?.warning ?? null;
  if (warning !== null && !warned.has(`${column}: ${warning}`)) {
    warned.add(`${column}: ${warning}`);
    log.warn({ file: spec.file, row, column, value: text }, warning);
  }
  const read = readValue(described, standIn === null ? text : '', 'file', model);
  if (!read.ok) return read.error;
  values[field] = read.value;
  return null;
}

/** Keeps the first row of a key; the same again is no fault, other content is. */
function keepOnce<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  { kept, places }: { readonly kept: FileRows<Given<Row, Required>>; readonly places: Map<string, number> },
  entry: FileRow<Given<Row, Required>>,
  log: ProblemLog,
): void {
  const key = foldKey(keyOf(spec, entry.values));
  const place = places.get(key);
  if (place === undefined) {
    places.set(key, kept.length);
    kept.push(entry);
    return;
  }
  const first = kept.at(place);
  if (!sameContent(spec, first.values, entry.values)) {
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
