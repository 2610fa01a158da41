import 'server-only';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { type CsvCell, neverRun, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { type LongSheet, partsOf, type Sheet } from '../../kernel/text/sheet';

/** So many rows say how wide the columns are. */
const ROWS_MEASURED = 200;
const NARROWEST = 8;
const WIDEST = 60;
/** What a spreadsheet takes for the name of a sheet. */
const MOST_OF_A_TITLE = 31;

/**
 * Writes sheets as an XLSX workbook into a stream, row after row, so that a long list is never held twice. Text is text and never a
 * formula, days are days, numbers numbers; every sheet is marked on screen and on paper, and keeps its head in sight.
 */
export async function writeWorkbook(into: Writable, sheets: readonly (Sheet | LongSheet)[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: into,
    useStyles: true,
    useSharedStrings: false,
  });
  for (const sheet of sheets) await writeSheet(workbook, sheet, into);
  await workbook.commit();
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet | LongSheet,
  into: Writable,
): Promise<void> {
  const parts = partsOf(sheet);
  const first = (await parts.next()).value ?? [];
  const above = sheet.heading.length + 1;
  const worksheet = workbook.addWorksheet(titleOf(sheet.title), {
    views: [{ state: 'frozen', ySplit: above, xSplit: 0 }],
    pageSetup: {
      paperSize: 9,
      orientation: sheet.head.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${above}:${above}`,
    },
    headerFooter: { oddHeader: `&C&"Arial,Bold"${OFFICIAL_MARKING}`, oddFooter: '&CPage &P of &N' },
  });
  worksheet.columns = widthsOf(sheet.head, first).map((width) => ({ width }));
  for (const line of sheet.heading) {
    const row = worksheet.addRow([neverRun(line)]);
    row.font = { bold: true };
    row.commit();
  }
  const head = worksheet.addRow(sheet.head.map(neverRun));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'top' };
  head.border = { bottom: { style: 'thin' } };
  head.commit();
  if (sheet.head.length > 0)
    worksheet.autoFilter = { from: { row: above, column: 1 }, to: { row: above, column: sheet.head.length } };
  writeRows(worksheet, first);
  for await (const rows of parts) {
    await untilItDrains(into);
    writeRows(worksheet, rows);
  }
  worksheet.commit();
}

/** Nobody holds a long list that its reader is slow to take; one who went away ends it. */
async function untilItDrains(into: Writable): Promise<void> {
  if (into.writableNeedDrain && !into.destroyed)
    await Promise.race([once(into, 'drain'), once(into, 'close')]);
  if (into.destroyed) throw new Error('Whoever took the file went away');
}

function writeRows(worksheet: ExcelJS.Worksheet, rows: Sheet['rows']): void {
  for (const cells of rows) {
    const row = worksheet.addRow(cells.map(toValue));
    cells.forEach((cell, index) => {
      if (dayOf(cell) !== null) row.getCell(index + 1).numFmt = 'd mmm yyyy';
    });
    row.commit();
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight of a cell that is a day, which a spreadsheet shows as that day anywhere; null where it is none. */
function dayOf(cell: CsvCell): Date | null {
  return typeof cell === 'string' && DAY.test(cell) ? new Date(`${cell}T00:00:00Z`) : null;
}

function toValue(cell: CsvCell): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  return dayOf(cell) ?? neverRun(cell);
}

function titleOf(title: string): string {
  return (
    title
      .replace(/[*?:\\/[\]]/g, ' ')
      .slice(0, MOST_OF_A_TITLE)
      .trim() || 'List'
  );
}

function widthsOf(head: Sheet['head'], rows: Sheet['rows']): number[] {
  const measured = rows.slice(0, ROWS_MEASURED);
  return head.map((text, column) => {
    const longest = Math.max(...measured.map((row) => String(row[column] ?? '').length), 0);
    const ofHead = Math.max(...text.split(' ').map((word) => word.length));
    return Math.min(Math.max(longest, ofHead, NARROWEST) + 2, WIDEST);
  });
}
