import 'server-only';
import { FileFault } from '../reading/checked-text';
import { isHeader } from '../reading/read-header';
import { meantFile } from '../reading/meant-file';
import { FILE_SPECS } from '../reading/file-specs';
import type { RecordReader, RecordSource } from '../reading/read-records';
import { IMPORT_FILES, type ImportFile, type ImportSource, type ProblemLog } from '../import-report';
import { MOST_WORKBOOK_BYTES, openWorkbook, type Workbook, type WorkbookSheet } from './open-workbook';
import { readSheet, type SheetRow } from './read-sheet';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** Whether a name is that of a workbook, of whatever kind. */
export function isWorkbookName(name: string): boolean {
  return /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods|numbers)$/i.test(name.trim());
}

/** A sheet that stands for a file of an import. */
export interface SheetOfImport {
  readonly file: ImportFile;
  readonly source: RecordSource;
}

/**
 * The sheets of a workbook that are files of an import: by their names, else by that of the workbook, else by their headings. Hidden sheets,
 * examples and notes are left out. A workbook that is not read is an error, said once.
 */
export async function sheetsOfWorkbook(source: ImportSource, log: ProblemLog): Promise<SheetOfImport[]> {
  try {
    const workbook = await openWorkbook(await bytesOf(source));
    return await chooseSheets(workbook, source.name, log);
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

interface Chosen extends SheetOfImport {
  readonly sheet: WorkbookSheet;
  /** Whether the sheet is called as the file is, and nothing else. */
  readonly exact: boolean;
}

async function chooseSheets(workbook: Workbook, name: string, log: ProblemLog): Promise<SheetOfImport[]> {
  const told = (sheet: WorkbookSheet, message: string): void =>
    log.warn({ file: name, value: sheet.name }, message);
  const filled: { readonly sheet: WorkbookSheet; readonly top: readonly SheetRow[] }[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) {
      if (meantFile(sheet.name) !== null)
        told(sheet, 'This sheet is hidden: it was not read. To import it, show it');
    } else if (!EXPLAINS.test(sheet.name)) {
      const top = await topOf(workbook, sheet);
      if (top.length > 0) filled.push({ sheet, top });
    }
  }
  const chosen: Chosen[] = [];
  for (const { sheet, top } of filled) {
    const file = meantFile(sheet.name) ?? (filled.length === 1 ? meantFile(name) : null) ?? fileByHeader(top);
    if (file === null)
      told(sheet, `This sheet is not known: it was ignored. Sheets are named ${SHEET_NAMES}`);
    else if (filled.length === 1 || !hasHeaderAlone(file, top))
      chosen.push({ file, sheet, exact: isExact(sheet.name, file), source: sourceOf(workbook, sheet) });
  }
  return IMPORT_FILES.flatMap((file) => oneOf(file, chosen, name, log));
}

const SHEET_NAMES = IMPORT_FILES.map(nameOf).join(', ');

function nameOf(file: ImportFile): string {
  return file.slice(0, file.indexOf('.'));
}

function isExact(name: string, file: ImportFile): boolean {
  return [file, nameOf(file)].includes(name.trim().toLowerCase());
}

/** The sheet of a file, where several may be meant: the one that is called so and nothing else. */
function oneOf(file: ImportFile, all: readonly Chosen[], name: string, log: ProblemLog): SheetOfImport[] {
  const chosen = all.filter((one) => one.file === file);
  const exact = chosen.filter((one) => one.exact);
  const [first] = exact.length === 1 ? exact : chosen;
  if (first === undefined) return [];
  if (exact.length === 1 || chosen.length === 1) {
    for (const { sheet } of chosen.filter((one) => one !== first))
      log.warn(
        { file: name, value: sheet.name },
        `This sheet was ignored: ${first.sheet.name} was read for ${nameOf(file)}`,
      );
    return [first];
  }
  const names = chosen.map(({ sheet }) => sheet.name).join(', ');
  log.error(
    { file: name, value: names },
    `Several sheets hold ${nameOf(file)}: name the one that is meant ${nameOf(file)}, or bring it alone`,
  );
  return [];
}

/** Rows at the start of a sheet that are looked at to tell what it is. */
const TOP = 12;

async function topOf(workbook: Workbook, sheet: WorkbookSheet): Promise<readonly SheetRow[]> {
  const top: SheetRow[] = [];
  await readSheet(workbook, sheet, {
    row: (row) => {
      if (row.cells.some((cell) => cell.trim() !== '')) top.push(row);
    },
    done: () => top.length >= TOP,
  });
  return top;
}

/** The file whose key and required columns stand in a row at the start of a sheet: of several, the one with the most of them. */
function fileByHeader(top: readonly SheetRow[]): ImportFile | null {
  const found = FILE_SPECS.filter((spec) => top.some(({ cells }) => isHeader(spec, cells, 'required'))).sort(
    (a, b) => b.required.length - a.required.length,
  );
  return found[0]?.file ?? null;
}

/** Whether a sheet was left as the template has it: a header, and nothing below. */
function hasHeaderAlone(file: ImportFile, top: readonly SheetRow[]): boolean {
  const spec = FILE_SPECS.find((one) => one.file === file);
  return (
    top.length < TOP &&
    spec !== undefined &&
    top.findIndex(({ cells }) => isHeader(spec, cells)) === top.length - 1
  );
}

function sourceOf(workbook: Workbook, sheet: WorkbookSheet): RecordSource {
  const { from1904 } = workbook;
  return {
    records: async (reader: RecordReader) => {
      let hiddenRows = 0;
      await readSheet(workbook, sheet, {
        row: ({ cells, kinds, row }) => {
          if (cells.some((cell) => cell.trim() !== '') || kinds.includes('unsaved'))
            reader.take(cells, row, { kinds, from1904 });
        },
        hiddenRow: () => {
          hiddenRows += 1;
        },
        merged: (cells) => reader.merged?.(cells),
      });
      if (hiddenRows > 0)
        reader.warn(
          `${hiddenRows} ${hiddenRows === 1 ? 'row is' : 'rows are'} hidden in this sheet, by a filter or by hand: they were read as well. Delete those that are not meant`,
        );
      return { endsLine: true };
    },
  };
}
