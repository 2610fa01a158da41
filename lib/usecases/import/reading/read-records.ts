import 'server-only';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { checkedText, FileFault } from './checked-text';
import type { ImportSource } from '../import-report';
import type { MergedCells } from '../workbook/read-sheet';
import type { SheetCells } from './cell-of-sheet';
import { LINES_OF_HEAD, separatorOf } from './separator';

/** A row that is longer than this has most likely lost its closing quote. */
const LONGEST_RECORD = 200_000;
/** Characters at the start that are enough to tell the separator. */
const MOST_OF_HEAD = 60_000;

/** How a file is read. */
export interface RecordReader {
  /** Columns that are known: the separator is what parts them. */
  readonly columns: ReadonlySet<string>;
  /** A row with a value in it, and the line on which it starts; of a sheet, what its cells were. */
  take(cells: readonly string[], row: number, sheet?: SheetCells): void;
  /** Cells of a sheet that were made one. */
  merged?(cells: MergedCells): void;
  warn(message: string): void;
}

/** Where the rows of a file come from, if not from text: a sheet of a workbook. */
export interface RecordSource {
  records(reader: RecordReader): Promise<{ readonly endsLine: boolean }>;
}

/**
 * Reads text separated by commas, semicolons or tabs (RFC 4180, any line ends) and hands over each row with the line on which it starts.
 * Rows without a value are left out. Answers whether the file ends with the end of a line. Throws a FileFault where it cannot be read to
 * its end.
 */
export async function readRecords(
  source: ImportSource | RecordSource,
  reader: RecordReader,
): Promise<{ readonly endsLine: boolean }> {
  if ('records' in source) return source.records(reader);
  let row = 1;
  let last = '';
  const text = checkedText(source, (message) => reader.warn(message));
  const head = await headOf(text);
  const parser = parse({
    delimiter: separatorOf(head, reader.columns),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], { lines }) => {
      if (cells.some((cell) => cell.trim() !== '')) reader.take(cells, row);
      row = lines + 1;
      return null;
    },
  });
  try {
    await pipeline(
      async function* whole() {
        for await (const piece of andRest(head, text)) {
          if (piece !== '') last = piece.slice(-1);
          yield piece;
        }
      },
      parser,
      async (rows) => {
        for await (const none of rows) void none;
      },
    );
  } catch (error) {
    throw error instanceof CsvError ? csvFault(error, row) : error;
  }
  return { endsLine: last === '\n' || last === '\r' };
}

/** The text at the start, with at least the lines among which the header stands. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < MOST_OF_HEAD && head.split('\n', LINES_OF_HEAD).length < LINES_OF_HEAD) {
    const next = await text.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

async function* andRest(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function csvFault(error: CsvError, row: number): FileFault {
  switch (String(error.code)) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileFault(
        'The file stops inside a quoted value: it was cut off, or a closing quote is missing. Export it again',
        row,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return new FileFault(
        'This row does not end: a closing quote is missing, here or in the row before. Export the file again',
        row,
      );
    default:
      return new FileFault(
        'A quote stands inside a value: put quotes around the whole value and double the quote inside it',
        row,
      );
  }
}
