import 'server-only';
import { loadUpload, loadUploadParts } from '../../../db/queries/data/load-uploads';
import type { JsonShape } from '../../kernel/reading/json-shape';
import { err, ok, type Result } from '../../kernel/result';
import { OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { Sheet, SheetFile } from '../../kernel/text/sheet';
import { todayOf, type UseCaseContext } from '../context';
import {
  createProblemLog,
  type ImportFile,
  type ImportProblem,
  type ImportReport,
} from '../import/import-report';
import { FILE_SPECS } from '../import/reading/file-specs';
import { meantFile } from '../import/reading/meant-file';
import { columnName } from '../import/reading/column-name';
import type { FileColumns } from '../import/reading/file-spec';
import { headerRow, MEND_COLUMN, type RawRow } from '../import/reading/read-header';
import { type RecordSource, readRecords } from '../import/reading/read-records';
import { serialDay } from '../import/workbook/serial-day';
import { isWorkbookName, sheetsOfWorkbook } from '../import/workbook/read-workbook';
import type { Problem } from '../problem';
import { importerOf } from './parts/may-import';
import { unpackFile } from './parts/pack-file';

/** A file that somebody brought, as it was, with a last column that says what to mend in each row. */
export interface MendedFile extends SheetFile {
  readonly format: 'csv' | 'xlsx';
}

/**
 * The reader's own file of an upload, by its place, with what is to be mended beside each row: CSV for CSV, a workbook for a workbook. What a
 * spreadsheet would run is made safe by whoever writes it. Not found where there is none, or it cannot be read at all.
 */
export async function exportMended(
  context: UseCaseContext,
  id: string,
  place: string,
): Promise<Result<MendedFile, Problem>> {
  const userId = importerOf(context);
  const { primary, t } = context.store;
  const upload =
    userId === null ? null : await loadUpload(primary, t, { id, userId, now: context.now.toISOString() });
  const index = /^\d{1,2}$/.test(place) ? Number(place) : -1;
  const brought = upload?.files[index];
  if (upload === null || brought === undefined) return err({ code: 'not_found' });
  const report = upload.report as ImportReport | null;
  const problems = [...(report?.errors ?? []), ...(report?.warnings ?? [])];
  const source = {
    name: brought.name,
    bytes: () => unpackFile(loadUploadParts(primary, t, id, index)),
  };
  const log = createProblemLog();
  const sheets: Sheet[] = [];
  if (isWorkbookName(brought.name))
    for (const { file, source: sheet } of await sheetsOfWorkbook(source, log))
      sheets.push(await withMends(file, sheet, problems));
  else {
    const file = meantFile(brought.name);
    if (file !== null)
      sheets.push(await withMends(file, { records: (reader) => readRecords(source, reader) }, problems));
  }
  if (sheets.length === 0) return err({ code: 'not_found' });
  const name = `${brought.name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)}-to-mend-${todayOf(context)}`;
  return ok({ name, sheets, format: isWorkbookName(brought.name) ? 'xlsx' : 'csv' });
}

async function withMends(
  file: ImportFile,
  source: RecordSource,
  problems: readonly ImportProblem[],
): Promise<Sheet> {
  const spec = FILE_SPECS.find((one) => one.file === file) ?? NO_FILE;
  const read: RawRow[] = [];
  await readRecords(source, {
    columns: new Set(spec.columns),
    take: (cells, row, sheet) => read.push({ cells, row, sheet }),
    warn: () => undefined,
    // What stopped the reading is said on the page: the rows before it are as they were.
  }).catch(() => undefined);
  const head = headerRow(spec, read);
  const names = read[head]?.cells ?? [];
  const before = names.findIndex((name) => columnName(name) === MEND_COLUMN);
  const columns = names.slice(0, before < 0 ? names.length : before);
  const shapes = columns.map(
    (name) => spec.about.find((about) => about.name === columnName(name))?.json ?? null,
  );
  const mends = mendsByRow(file, problems);
  return {
    title: file.slice(0, file.indexOf('.')),
    heading: [
      `${OFFICIAL_MARKING}. What to mend stands in the last column: mend the rows and bring the file again.`,
    ],
    head: [...columns, MEND_COLUMN],
    rows: read
      .slice(head + 1)
      .map((raw) => [
        ...shapes.map((json, at) => cellToWrite(raw, at, json)),
        (mends.get(raw.row) ?? []).join('. '),
      ]),
  };
}

const NO_FILE: Pick<FileColumns, 'key' | 'required' | 'columns' | 'about'> = {
  key: [],
  required: [],
  columns: [],
  about: [],
};

function mendsByRow(
  file: ImportFile,
  problems: readonly ImportProblem[],
): ReadonlyMap<number, readonly string[]> {
  const mends = new Map<number, string[]>();
  for (const { file: of, row, column, message } of problems)
    if (of === file && row !== null)
      mends.set(row, [...(mends.get(row) ?? []), column === null ? message : `${column}: ${message}`]);
  return mends;
}

/** A cell that was refused for what it is, and not for its text, is written so that it is refused again. */
const REFUSED = '#VALUE!';

/** A cell as it is read again: a day that was a number is a day, and a dash alone, which stands for nothing, is not taken for a formula. */
function cellToWrite({ cells, sheet }: RawRow, at: number, json: JsonShape | null): string {
  const text = cells[at] ?? '';
  switch (sheet?.kinds[at] ?? 'text') {
    case 'error':
    case 'unsaved':
      return REFUSED;
    case 'long':
    case 'otherwise':
      return json !== null && ['text', 'crn', 'choice', 'choices'].includes(json.is) ? REFUSED : text;
    case 'number':
      return json?.is === 'day' ? (serialDay(Number(text), sheet?.from1904 === true) ?? text) : text;
    default:
      return /^\s*-{1,2}\s*$/.test(text.slice(0, 20)) ? '' : text;
  }
}
