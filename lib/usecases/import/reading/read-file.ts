import 'server-only';
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
import { countsOf, keyOf, startRows } from './read-row';
import { firstOf, isTotalsRow, startMergeWatch } from './rows-passed-over';

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
  const readRow = startRows(spec, model, log);
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
    const entry = readRow(header, raw);
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
