import 'server-only';
import { letOthersThrough } from '../../../machine/let-others-through';
import { checkedText, FileFault } from './checked-text';
import type { ImportSource } from '../import-report';
import type { MergedCells } from '../workbook/read-sheet';
import type { SheetCells } from './cell-of-sheet';
import { type KnownColumns, LINES_OF_HEAD, separatorOf } from './separator';
import { RecordFault, type RecordFaultKind, type RecordSplitter, splitRecords } from './split-records';

/** A row that is longer than this has most likely lost its closing quote. */
const LONGEST_RECORD = 200_000;
/** Characters of a step: some hundred rows, a hundredth of a second. */
const STEP = 65_536;
/** Characters at the start that are enough to tell the separator. */
const MOST_OF_HEAD = 60_000;

/** How a file is read. */
export interface RecordReader {
  /** Columns that are known: the separator is what parts them. */
  readonly columns: KnownColumns;
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
  let last = '';
  const text = checkedText(source, (message) => reader.warn(message));
  const head = await headOf(text);
  const splitter = splitRecords({
    separator: separatorOf(head, reader.columns),
    longest: LONGEST_RECORD,
    take: (cells, row) => {
      if (cells.some((cell) => cell.trim() !== '')) reader.take(cells, row);
    },
  });
  try {
    for await (const piece of andRest(head, text)) {
      if (piece !== '') last = piece.slice(-1);
      await addInSteps(splitter, piece);
    }
    splitter.end();
  } catch (error) {
    throw error instanceof RecordFault ? new FileFault(FAULTS[error.kind], error.row) : error;
  }
  return { endsLine: last === '\n' || last === '\r' };
}

/** Adds a piece of any size so that whoever waits is answered in between. */
async function addInSteps(splitter: RecordSplitter, piece: string): Promise<void> {
  for (let at = 0; at < piece.length; at += STEP) {
    splitter.add(piece.slice(at, at + STEP));
    await letOthersThrough();
  }
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

const FAULTS: Readonly<Record<RecordFaultKind, string>> = {
  not_closed:
    'The file stops inside a quoted value: it was cut off, or a closing quote is missing. Export it again',
  too_long:
    'This row does not end: a closing quote is missing, here or in the row before. Export the file again',
  stray_quote:
    'A quote stands inside a value: put quotes around the whole value and double the quote inside it',
};
