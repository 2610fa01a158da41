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
import { settleTables } from '../import/mapping/find-files';
import { columnsOfFile } from '../import/mapping/guess-file';
import { oneTableAFile } from '../import/mapping/one-table-a-file';
import type { SettledTable } from '../import/mapping/settle-table';
import { columnName } from '../import/reading/column-name';
import { headerRow, MEND_COLUMN, type RawRow } from '../import/reading/read-header';
import { readRecords } from '../import/reading/read-records';
import { serialDay } from '../import/workbook/serial-day';
import { isWorkbookName } from '../import/workbook/read-workbook';
import type { Problem } from '../problem';
import { importerOf } from './parts/may-import';
import { withOwnHeadings } from './parts/own-headings';
import { saidOf } from './parts/own-upload';
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
  const problems = withOwnHeadings([...(report?.errors ?? []), ...(report?.warnings ?? [])], report?.columns);
  const source = {
    name: brought.name,
    bytes: () => unpackFile(loadUploadParts(primary, t, id, index)),
  };
  const log = createProblemLog();
  const sheets: Sheet[] = [];
  for (const settled of oneTableAFile(await settleTables([source], saidOf(context, upload), log), log))
    if (settled.file !== null) sheets.push(await withMends(settled.file, settled, problems));
  if (sheets.length === 0) return err({ code: 'not_found' });
  const name = `${brought.name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)}-to-mend-${todayOf(context)}`;
  return ok({ name, sheets, format: isWorkbookName(brought.name) ? 'xlsx' : 'csv' });
}

/** A table as it was, under its own headings. */
async function withMends(
  file: ImportFile,
  { table, head: found, columns: settled, by }: SettledTable,
  problems: readonly ImportProblem[],
): Promise<Sheet> {
  const spec = columnsOfFile(file);
  const read: RawRow[] = [];
  const own = by === 'names' ? [] : (found?.keys ?? []);
  await readRecords(table.source, {
    columns: new Set([...spec.columns, ...own.filter((key) => key !== '')]),
    take: (cells, row, sheet) => read.push({ cells, row, sheet }),
    warn: () => undefined,
    // What stopped the reading is said on the page: the rows before it are as they were.
  }).catch(() => undefined);
  const place = by === 'names' ? -1 : read.findIndex(({ row }) => row === found?.row);
  const head = place < 0 ? headerRow(spec, read) : place;
  const names = read[head]?.cells ?? [];
  const before = names.findIndex((name) => columnName(name) === MEND_COLUMN);
  const columns = names.slice(0, before < 0 ? names.length : before);
  const shapes = columns.map((name, at) => {
    const means = by === 'names' ? null : settled.find(({ index }) => index === at)?.column;
    return spec.about.find((about) => about.name === (means ?? columnName(name)))?.json ?? null;
  });
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
