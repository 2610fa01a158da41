import { BYTE_ORDER_MARK, type CsvCell, csvLines } from './csv';

/** A list as a file, whatever kind of file it becomes. */
export interface Sheet {
  /** What the sheet is called in a workbook: at most 31 characters are used. */
  readonly title: string;
  /** Lines above the table: the marking, what is listed, how it is narrowed, when its data is from. */
  readonly heading: readonly string[];
  /** The head of each column. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A file of one or several sheets; its name without an ending. */
export interface SheetFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** A list that is too long to be held: its rows come in parts, in their order. */
export interface LongSheet extends Omit<Sheet, 'rows'> {
  readonly parts: AsyncIterable<Sheet['rows']>;
}

/** A file of one or several long lists; its name without an ending. */
export interface LongFile {
  readonly name: string;
  readonly sheets: readonly LongSheet[];
}

/** The rows of a list in parts, however it holds them. */
export async function* partsOf(sheet: Sheet | LongSheet): AsyncGenerator<Sheet['rows']> {
  if ('parts' in sheet) yield* sheet.parts;
  else yield sheet.rows;
}

/** Things that come in parts, each as a row of a list. */
export async function* inParts<T>(
  parts: AsyncIterable<readonly T[]>,
  cellsOf: (one: T) => readonly CsvCell[],
): AsyncGenerator<Sheet['rows']> {
  for await (const part of parts) yield part.map(cellsOf);
}

/** The first sheet as the text of a CSV file, in parts: what `csvRows` and `toCsv` make of a list that is held. */
export async function* csvParts({ sheets: [sheet] }: SheetFile | LongFile): AsyncGenerator<string> {
  if (sheet === undefined) return;
  yield BYTE_ORDER_MARK + csvLines([[sheet.heading.join(' ')], sheet.head]);
  for await (const rows of partsOf(sheet)) yield csvLines(rows);
}

/** The first sheet as the rows of a CSV file: one line of heading, the head, the rows. */
export function csvRows({ sheets: [sheet] }: SheetFile): (readonly CsvCell[])[] {
  return sheet === undefined ? [] : [[sheet.heading.join(' ')], sheet.head, ...sheet.rows];
}

/** A name of a file without what some system could not keep. */
export function plainFileName(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^A-Za-z0-9-]/g, '-')).join('-');
}

/** A list that is held as the rows of a CSV file (lines of one cell above the table, its head, its rows), whatever kind of file it becomes. */
export function sheetFileOf({
  fileName,
  rows,
}: {
  readonly fileName: string;
  readonly rows: readonly (readonly CsvCell[])[];
}): SheetFile {
  const name = fileName.replace(/\.csv$/, '');
  const at = rows.findIndex((row) => row.length !== 1);
  const above = at < 0 ? rows.length : at;
  const words = (row: readonly CsvCell[] = []): string[] => row.map((cell) => String(cell ?? ''));
  const title = name.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  const heading = rows.slice(0, above).flatMap((row) => words(row));
  return { name, sheets: [{ title, heading, head: words(rows[above]), rows: rows.slice(above + 1) }] };
}
