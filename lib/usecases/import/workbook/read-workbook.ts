import 'server-only';
import { FileFault } from '../reading/checked-text';
import { isHeader, type RawRow } from '../reading/read-header';
import { meantFile } from '../reading/meant-file';
import { FILE_SPECS } from '../reading/file-specs';
import type { RecordReader, RecordSource } from '../reading/read-records';
import type { ImportFile, ImportSource, ProblemLog } from '../import-report';
import { MOST_WORKBOOK_BYTES, openWorkbook, type Workbook, type WorkbookSheet } from './open-workbook';
import { readSheet } from './read-sheet';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** Whether a name is that of a workbook, of whatever kind. */
export function isWorkbookName(name: string): boolean {
  return /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods|numbers)$/i.test(name.trim());
}

/** A sheet with something in it, before it is known what it holds. */
export interface FilledSheet {
  readonly name: string;
  /** The file that its name says that it holds, or that of a workbook whose only sheet it is. */
  readonly named: ImportFile | null;
  /** The first rows with something in them. */
  readonly top: readonly RawRow[];
  readonly source: RecordSource;
}

/**
 * The sheets of a workbook that have something in them. Hidden sheets, examples and notes are left out, and so is what was left as the template
 * has it. A workbook that is not read is an error, said once.
 */
export async function sheetsOfWorkbook(
  source: ImportSource,
  log: ProblemLog,
  rows: number,
): Promise<FilledSheet[]> {
  try {
    const workbook = await openWorkbook(await bytesOf(source));
    return await filledSheets(workbook, source.name, { log, rows });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    log.error({ file: source.name }, error.message);
    return [];
  }
}

async function bytesOf(source: ImportSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.bytes()) {
    size += piece.byteLength;
    if (size > MOST_WORKBOOK_BYTES) throw new FileFault(WORKBOOK_FAULTS.large);
    pieces.push(piece);
  }
  const [only] = pieces;
  return only !== undefined && pieces.length === 1
    ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
    : Buffer.concat(pieces);
}

/** Sheets of these names explain a workbook: nothing in them is meant. */
const EXPLAINS = /\b(examples?|notes?|read ?me|instructions?|guide|guidance|help|look ?ups?)\b/i;

async function filledSheets(
  workbook: Workbook,
  name: string,
  { log, rows }: { readonly log: ProblemLog; readonly rows: number },
): Promise<FilledSheet[]> {
  const filled: { readonly sheet: WorkbookSheet; readonly top: readonly RawRow[] }[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) {
      if (await isMeant(workbook, sheet))
        log.warn(
          { file: name, value: sheet.name },
          'This sheet is hidden: it was not read. To import it, show it',
        );
    } else if (!EXPLAINS.test(sheet.name)) {
      const top = await topOf(workbook, sheet, rows);
      if (top.length > 0) filled.push({ sheet, top });
    }
  }
  return filled.flatMap(({ sheet, top }) => {
    const named = meantFile(sheet.name) ?? (filled.length === 1 ? meantFile(name) : null);
    const whole = top.length < rows;
    if (filled.length > 1 && whole && hasHeaderAlone(named, top)) return [];
    return [{ name: sheet.name, named, top, source: sourceOf(workbook, sheet) }];
  });
}

/** Whether a hidden sheet may hold what somebody wants to import: by its name, or by its headings. */
async function isMeant(workbook: Workbook, sheet: WorkbookSheet): Promise<boolean> {
  if (meantFile(sheet.name) !== null) return true;
  const top = await topOf(workbook, sheet, ROWS_OF_HIDDEN).catch((error: unknown) => {
    // What nobody sees holds up nothing.
    if (error instanceof FileFault) return [];
    throw error;
  });
  return top.some(({ cells }) => FILE_SPECS.some((spec) => isHeader(spec, cells, 'required')));
}

const ROWS_OF_HIDDEN = 10;

async function topOf(workbook: Workbook, sheet: WorkbookSheet, rows: number): Promise<readonly RawRow[]> {
  const { from1904 } = workbook;
  const top: RawRow[] = [];
  await readSheet(workbook, sheet, {
    row: ({ cells, kinds, row }) => {
      if (cells.some((cell) => cell.trim() !== '')) top.push({ cells, row, sheet: { kinds, from1904 } });
    },
    done: () => top.length >= rows,
  });
  return top;
}

/** Whether a sheet was left as the template has it: a header, and nothing below. */
function hasHeaderAlone(file: ImportFile | null, top: readonly RawRow[]): boolean {
  return FILE_SPECS.some(
    (spec) =>
      (file === null || spec.file === file) &&
      top.findIndex(({ cells }) => isHeader(spec, cells, file === null ? 'required' : 'key')) ===
        top.length - 1,
  );
}

function sourceOf(workbook: Workbook, sheet: WorkbookSheet): RecordSource {
  const { from1904 } = workbook;
  return {
    records: async (reader: RecordReader) => {
      let hiddenRows = 0;
      let width = 0;
      const hidden: { readonly first: number; readonly last: number }[] = [];
      await readSheet(workbook, sheet, {
        row: ({ cells, kinds, row }) => {
          if (cells.some((cell) => cell.trim() !== '') || kinds.includes('unsaved'))
            reader.take(cells, row, { kinds, from1904 });
          width = Math.max(width, cells.length);
        },
        hiddenColumns: (first, last) => hidden.push({ first, last }),
        hiddenRow: () => {
          hiddenRows += 1;
        },
        merged: (cells) => reader.merged?.(cells),
      });
      if (hiddenRows > 0)
        reader.warn(
          `${hiddenRows} ${hiddenRows === 1 ? 'row is' : 'rows are'} hidden in this sheet, by a filter or by hand: they were read as well. Delete those that are not meant`,
        );
      const columns = hidden
        .filter(({ first }) => first < width)
        .map(({ first, last }) => columnsNamed(first, Math.min(last, width - 1)));
      if (columns.length > 0)
        reader.warn(
          `Hidden in this sheet, and read as well: ${columns.join(', ')}. Delete those that are not meant`,
        );
      return { endsLine: true };
    },
  };
}

/** "column C", "columns C to E". */
function columnsNamed(first: number, last: number): string {
  return first === last ? `column ${letters(first)}` : `columns ${letters(first)} to ${letters(last)}`;
}

/** A column, from 0, as a spreadsheet names it: 27 is "AB". */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${letters(Math.floor(column / 26) - 1)}${letter}`;
}
