import 'server-only';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { checkedText, FileFault } from './checked-text';
import type { ImportSource } from '../import-report';

/** A row that is longer than this has most likely lost its closing quote. */
const LONGEST_RECORD = 200_000;

/**
 * Reads comma-separated text (RFC 4180, any line ends) and hands over each row with the line on which it
 * starts. Rows without a value are left out. Throws a FileFault where the file cannot be read to its end.
 */
export async function readRecords(
  source: ImportSource,
  take: (cells: readonly string[], row: number) => void,
): Promise<void> {
  let row = 1;
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], { lines }) => {
      if (cells.some((cell) => cell.trim() !== '')) take(cells, row);
      row = lines + 1;
      return null;
    },
  });
  try {
    await pipeline(checkedText(source), parser, async (rows) => {
      for await (const none of rows) void none;
    });
  } catch (error) {
    throw error instanceof CsvError ? csvFault(error, row) : error;
  }
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
